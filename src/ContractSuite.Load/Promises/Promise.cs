using System.Globalization;
using ContractSuite.Load.Histograms;
using ContractSuite.Load.Models;
using ContractSuite.Load.Results;

namespace ContractSuite.Load.Promises;

/// <summary>What a workload's result is held to: a figure and its bound.</summary>
public abstract record Promise
{
    private Promise()
    {
    }

    /// <summary>Holds a result to it. Throws <see cref="ArgumentException"/> when it is of an action that the workload has not.</summary>
    public abstract PromiseVerdict Judge(LoadResult result);

    /// <summary>
    /// So many percent of all calls get a good answer within a time. A call that failed got none, however soon it failed.
    /// </summary>
    /// <param name="Percent">Above 0, at most 100.</param>
    /// <param name="Within">The bound.</param>
    /// <param name="Action">Of this action only; null for all together.</param>
    public sealed record Quick(double Percent, TimeSpan Within, string? Action) : Promise
    {
        /// <inheritdoc/>
        public override PromiseVerdict Judge(LoadResult result)
        {
            var figures = Of(result, Action);
            var rank = LatencyHistogram.RankOf(Percent, figures.Count);
            long? reached = figures.Count > 0 && rank <= figures.Latency.Count ? LatencyHistogram.Decode(figures.Latency.Histogram).AtRank(rank) : null;
            return new PromiseVerdict
            {
                Promise = string.Create(CultureInfo.InvariantCulture, $"{Percent:0.###} % of {Named(Action)} are answered within {DurationWords.Of(Within)}"),
                Figure = reached / 1000.0,
                Bound = Within.TotalMilliseconds,
                Unit = "ms",
                IsKept = reached <= Within.TotalMicroseconds,
            };
        }
    }

    /// <summary>At most so many percent of all calls fail.</summary>
    /// <param name="Percent">0 to 100.</param>
    /// <param name="Action">Of this action only; null for all together.</param>
    public sealed record Reliable(double Percent, string? Action) : Promise
    {
        /// <inheritdoc/>
        public override PromiseVerdict Judge(LoadResult result)
        {
            var figures = Of(result, Action);
            var failed = figures.Count == 0 ? (double?)null : 100.0 * figures.Failed / figures.Count;
            return new PromiseVerdict
            {
                Promise = string.Create(CultureInfo.InvariantCulture, $"at most {Percent:0.###} % of {Named(Action)} fail"),
                Figure = failed,
                Bound = Percent,
                Unit = "%",
                IsKept = failed <= Percent,
                Detail = figures.Errors is [] ? null : string.Join(", ", figures.Errors.Select(error => string.Create(CultureInfo.InvariantCulture, $"{error.Count:N0} × {error.Kind}"))),
            };
        }
    }

    /// <summary>At least so many good answers a second.</summary>
    /// <param name="PerSecond">The bound.</param>
    public sealed record Productive(double PerSecond) : Promise
    {
        /// <inheritdoc/>
        public override PromiseVerdict Judge(LoadResult result) => new()
        {
            Promise = string.Create(CultureInfo.InvariantCulture, $"at least {PerSecond:0.###} calls a second are answered"),
            Figure = result.Overall.PerSecond,
            Bound = PerSecond,
            Unit = "/s",
            IsAtLeast = true,
            IsKept = result.Overall.PerSecond >= PerSecond,
        };
    }

    /// <summary>Every action gets good answers to at least half of its share.</summary>
    public sealed record Fair : Promise
    {
        /// <inheritdoc/>
        public override PromiseVerdict Judge(LoadResult result)
        {
            var answered = Math.Max(1, result.Overall.Latency.Count);
            var (name, part) = result.Actions.Select(action => (action.Name, Part: action.Latency.Count / (action.Share * answered))).MinBy(action => action.Part);
            return new PromiseVerdict
            {
                Promise = "no action is starved",
                Figure = 100 * part,
                Bound = 50,
                Unit = "% of its share",
                IsAtLeast = true,
                IsKept = part >= 0.5,
                Detail = name,
            };
        }
    }

    private static ActionFigures Of(LoadResult result, string? action) => action is null
        ? result.Overall
        : result.Actions.FirstOrDefault(figures => figures.Name == action)
            ?? throw new ArgumentException($"The workload has no action '{action}'; it has {string.Join(", ", result.Actions.Select(figures => $"'{figures.Name}'"))}.");

    private static string Named(string? action) => action is null ? "all calls" : $"the calls to \"{action}\"";
}
