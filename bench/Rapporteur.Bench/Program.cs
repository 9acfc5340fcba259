using BenchmarkDotNet.Running;
using Rapporteur.Bench;

if (args is ["throughput", ..]) return ThroughputCommand.Run(args.AsSpan(1));
BenchmarkSwitcher.FromAssembly(typeof(StoryBenchmarks).Assembly).Run(args);
return 0;
