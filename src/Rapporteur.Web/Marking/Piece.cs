using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Web.Marking;

/// <summary>A piece of a report's text as it is shown: plain words, or marked words that may hold further marks.</summary>
public abstract record Piece;

/// <summary>Words without a mark of their own.</summary>
/// <param name="Words">The words.</param>
public sealed record PlainPiece(string Words) : Piece;

/// <summary>Marked words, or a part of them where another mark cuts across.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="IsFirst">True for the first piece of the mark, which carries its id.</param>
/// <param name="Slot">For a mark that is cut into several pieces: a number by which the pieces of one mark are known
/// within the block, 0 to 7; otherwise -1.</param>
/// <param name="Inner">What it holds.</param>
public sealed record MarkedPiece(Mark Mark, bool IsFirst, int Slot, ImmutableArray<Piece> Inner) : Piece;
