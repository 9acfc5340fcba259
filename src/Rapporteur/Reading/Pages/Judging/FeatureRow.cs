namespace Rapporteur.Reading.Pages.Judging;

/// <summary>Takes the features of one block one after the other.</summary>
/// <param name="values">Where they go.</param>
internal ref struct FeatureRow(Span<float> values)
{
    private readonly Span<float> _values = values;

    /// <summary>How many were taken.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a number.</summary>
    public void Add(double value) => _values[Count++] = (float)value;

    /// <summary>Takes a yes or no.</summary>
    public void Add(bool value) => Add(value ? 1 : 0);

    /// <summary>Takes a size, so that twice as much is always one more.</summary>
    public void AddSize(double value) => Add(Math.Log2(1 + Math.Abs(value)));

    /// <summary>Takes a share; 0 of nothing is 0.</summary>
    public void AddShare(double part, double whole) => Add(whole == 0 ? 0 : part / whole);
}
