using Rapporteur.Training.Languages;

// One command for each thing that is learnt. Everything is read from the folder of open data and written into data/.
return args switch
{
    ["languages", .. var rest] => LanguageTraining.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("rapporteur-training languages --data FOLDER --out FILE [--hold-out] [--test FILE]");
    return 2;
}
