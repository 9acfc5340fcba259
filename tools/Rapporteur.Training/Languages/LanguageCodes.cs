namespace Rapporteur.Training.Languages;

/// <summary>Codes of the sources to the codes of the project.</summary>
internal static class LanguageCodes
{
    private static readonly Dictionary<string, string> ByThree = """
        afr af arb ar aze az bel be ben bn bos bs bul bg cat ca ces cs cym cy dan da deu de ell el eng en est et eus eu fao fo fas fa
        fil tl fin fi fra fr gle ga glg gl heb he hin hi hrv hr hun hu hye hy ind id isl is ita it jpn ja kat ka kaz kk kor ko lav lv
        lit lt ltz lb mkd mk mlt mt msa ms nld nl nno nn nob nb no nb pol pl por pt ron ro rus ru slk sk slv sl spa es sqi sq srp sr
        swa sw swe sv tam ta tha th tur tr ukr uk urd ur vie vi zho zh
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>The code of the project: two letters where there are two, no script, no country.</summary>
    public static string Fold(string code)
    {
        var plain = code.Split('-', '_')[0];
        return ByThree.GetValueOrDefault(plain, plain);
    }
}
