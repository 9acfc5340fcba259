namespace Rapporteur.Cli.Steps;

/// <summary>Works on records in parallel and hands the results on in the order of the records; only a batch is kept at a time.</summary>
internal static class StepBatches
{
    /// <summary>Runs work over all records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="size">Records worked on at once.</param>
    /// <param name="work">The work on one record; it must not touch anything shared.</param>
    /// <param name="write">Called for each result in order.</param>
    /// <returns>How many records there were.</returns>
    public static int Run<TIn, TOut>(IEnumerable<TIn> records, int size, Func<TIn, TOut> work, Action<TIn, TOut> write)
    {
        var count = 0;
        foreach (var batch in records.Chunk(size))
        {
            var results = new TOut[batch.Length];
            Parallel.For(0, batch.Length, i => results[i] = work(batch[i]));
            for (var i = 0; i < batch.Length; i++) write(batch[i], results[i]);
            count += batch.Length;
        }

        return count;
    }
}
