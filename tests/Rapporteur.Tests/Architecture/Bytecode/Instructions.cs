using System.Collections.Frozen;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Rapporteur.Tests.Architecture.Bytecode;

/// <summary>Finds the tokens in the code of a method.</summary>
internal static class Instructions
{
    private static readonly FrozenDictionary<int, OpCode> Known = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!).ToFrozenDictionary(c => (int)unchecked((ushort)c.Value));

    /// <summary>Every token in order: of types, methods, fields, signatures and texts.</summary>
    public static List<Handle> Tokens(BlobReader code)
    {
        var found = new List<Handle>();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == 0xFE) value = 0xFE00 | code.ReadByte();
            switch (Known[value].OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType
                    or OperandType.InlineSig or OperandType.InlineString:
                    found.Add(MetadataTokens.Handle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var cases = code.ReadInt32();
                    code.Offset += cases * 4;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineI or OperandType.InlineBrTarget or OperandType.ShortInlineR:
                    code.Offset += 4;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
            }
        }

        return found;
    }
}
