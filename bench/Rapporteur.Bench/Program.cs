using BenchmarkDotNet.Running;
using Rapporteur.Bench;

if (args is ["reading", ..]) return ReadingCommand.Run(args.AsSpan(1));
if (args is ["annotate", ..]) return AnnotateCommand.Run(args.AsSpan(1));
if (args is ["matching", ..]) return MatchingCommand.Run(args.AsSpan(1));
if (args is ["throughput", ..]) return ThroughputCommand.Run(args.AsSpan(1));
BenchmarkSwitcher.FromAssembly(typeof(StoryBenchmarks).Assembly).Run(args);
return 0;
