using Rapporteur.Training.Bridge;
using Rapporteur.Training.Cuts;
using Rapporteur.Training.Facts;
using Rapporteur.Training.Grammar;
using Rapporteur.Training.Languages;
using Rapporteur.Training.Lines;
using Rapporteur.Training.Pages;
using Rapporteur.Training.Stories;

// One command for each thing that is learnt. Everything is read from the folder of open data and written into data/.
return args switch
{
    ["languages", .. var rest] => LanguageTraining.Run(rest),
    ["pages", .. var rest] when PageTraining.Run(rest) == 0 => 0,
    ["lines", .. var rest] when LineTraining.Run(rest) == 0 => 0,
    ["evidence", .. var rest] when EvidenceTraining.Run(rest) == 0 => 0,
    ["grammar", .. var rest] when GrammarTraining.Run(rest) == 0 => 0,
    ["cuts", .. var rest] when CutTraining.Run(rest) == 0 => 0,
    ["bridge", .. var rest] when BridgeTraining.Run(rest) == 0 => 0,
    ["stories", .. var rest] when StoryTraining.Run(rest) == 0 => 0,
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("rapporteur-training languages --data FOLDER --out FILE [--hold-out] [--test FILE]");
    Console.Error.WriteLine("rapporteur-training pages --data FOLDER [--out FILE] [--check FOLDER] [--leave-out SET]");
    Console.Error.WriteLine("rapporteur-training lines --data FOLDER [--out FILE]");
    Console.Error.WriteLine("rapporteur-training evidence --data FOLDER [--out FILE [--without PART]]");
    Console.Error.WriteLine("rapporteur-training cuts --data FOLDER [--out FOLDER] [--language xx,yy] [--check]");
    Console.Error.WriteLine("rapporteur-training grammar --data FOLDER [--out FOLDER] [--languages CODES] [--only names|tags|trees|about | --from FOLDER] [--hold-out [--scores FILE] [--errors FOLDER] [--every N]] [--tags FOLDER] [--show-names]");
    Console.Error.WriteLine("rapporteur-training bridge --data FOLDER [--out FOLDER] [--hold-out FOLD]");
    Console.Error.WriteLine("rapporteur-training stories --data FOLDER [--dossiers FOLDER] [--out FILE] [--check] [--leave-out SETS]");
    return 2;
}
