namespace Violations.Claiming;

// R7: the namespace is not that of the folder. The rest of the file breaks a habit in each class.
internal static class CatchesEverything
{
    public static int Call(string text)
    {
        try
        {
            return int.Parse(text, null);
        }
        catch (Exception)
        {
            return 0;
        }
    }
}

internal static class CatchesWithoutName
{
    public static int Call(string text)
    {
        try
        {
            return int.Parse(text, null);
        }
        catch
        {
            return 0;
        }
    }
}

internal static class CatchesByName
{
    public static int Call(string text)
    {
        try
        {
            return int.Parse(text, null);
        }
        catch (FormatException)
        {
            return 0;
        }
    }
}

internal static class AsksForALanguage
{
    public static bool Call(string language) => language == "nl";
}

internal static class SpeaksOfALanguage
{
    public static string Call() => "nl";
}

internal static class SpeaksSql
{
    public static string Call() => "select text from report";
}

internal static class SpeaksJson
{
    public static string Call(object value) => System.Text.Json.JsonSerializer.Serialize(value);
}

internal static class OrdersByCulture
{
    public static object Call(string[] names) => names.OrderBy(n => n).ThenByDescending(n => n.Length);
}

internal static class OrdersByCode
{
    public static object Call(string[] names) => names.OrderBy(n => n, StringComparer.Ordinal).ThenByDescending(n => n.Length);
}

internal static class TakesTooMuch
{
    public static int Call(int a, int b, int c, int d, int e) => a + b + c + d + e;
}

internal static class GoesOnAndOn
{
    public static int Call(int a)
    {
        a++;








































































        return a;
    }
}
