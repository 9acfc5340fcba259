using Rapporteur.Cli;

var around = Surroundings.OfProcess();
try
{
    return Application.Run(args, around);
}
finally
{
    around.Error.Flush();
}
