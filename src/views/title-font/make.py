"""Makes the title font from Public Sans. See README.md beside it."""

import sys
from fontTools import subset
from fontTools.ttLib.tables.otBase import ValueRecord
from fontTools.ttLib.tables import otTables

LETTERS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    " .,:;-–'’“”«»?!()/&+%²ÀÂÇÈÉÊËÎÔàâäçèéêëîïôöùûüœ\u00a0\u202f\u00ad\u2011"
)
# The pairs of letters that titles have most often, and those with the widest gaps.
KERNED = (
    "le|te|at|Wa|nt|’a|s |ve|et|lo|ke|ge|va|we|’e|e |vo|la|ct|Vo|Wo|ll|We| d|to|ld|ra|lt|s-|ov|ou|Ho|li|ev|ew|t-|Te|re|"
    "wa|tt|yo|ow|Ve|xe| c| e|ha|té|ot|Re|in|-V|y |eg|t?|aa| o|ns|r?|-W|ez|ht|y?|es|of|av|w |wo|na|gu|PA|fa|s?|St|He|ss|"
    "ls|L’|e?|Po|ko|No|Fo|zo|ur|ga|ts|On|ex|-S|’s|To|ze|gt|ch|rv|Op|’o|ég|ig| v|Pa|év|ro|st|ly|ry|êt|w?|Ré|Be|eu|gs|as|"
    "Tw|cy|ey|og|Ko|Et|Ta|Tr|Tu|Va|Vi|Wi|Ya|Yo|Av"
).split("|")


def kerning(font, first, second):
    """Units by which a pair of glyphs is moved together."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in (getattr(one, "ExtSubTable", one) for one in lookup.SubTable):
            if first not in table.Coverage.glyphs:
                continue
            if table.Format == 1:
                pairs = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
                values = [pair.Value1 for pair in pairs if pair.SecondGlyph == second]
            else:
                row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
                values = [row.Class2Record[table.ClassDef2.classDefs.get(second, 0)].Value1]
            if values:
                return getattr(values[0], "XAdvance", 0)
    return 0


def keep_pairs(font, pairs):
    """Replaces the kerning of the font by that of some pairs of glyphs."""
    by_first = {}
    for first, second in pairs:
        value = kerning(font, first, second)
        if value:
            by_first.setdefault(first, []).append((second, value))
    table = otTables.PairPos()
    table.Format, table.ValueFormat1, table.ValueFormat2 = 1, 4, 0
    table.Coverage = otTables.Coverage()
    table.Coverage.glyphs = sorted(by_first, key=font.getGlyphID)
    table.PairSet = [pair_set(font, by_first[first]) for first in table.Coverage.glyphs]
    table.PairSetCount = len(table.PairSet)
    lookups = font["GPOS"].table.LookupList
    lookup = lookups.Lookup[0]
    lookup.LookupType, lookup.SubTable, lookup.SubTableCount = 2, [table], 1
    lookups.Lookup, lookups.LookupCount = [lookup], 1
    for record in font["GPOS"].table.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex = [0]


def pair_set(font, seconds):
    pairs = otTables.PairSet()
    pairs.PairValueRecord = []
    for second, value in sorted(seconds, key=lambda pair: font.getGlyphID(pair[0])):
        pair = otTables.PairValueRecord()
        pair.SecondGlyph, pair.Value1, pair.Value2 = second, ValueRecord(), None
        pair.Value1.XAdvance = value
        pairs.PairValueRecord.append(pair)
    pairs.PairValueCount = len(pairs.PairValueRecord)
    return pairs


def main(source, target):
    options = subset.Options(hinting=False, name_IDs=[], layout_features=["kern"])
    options.drop_tables += ["STAT", "gasp", "prep", "GSUB", "GDEF"]
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS)
    cutter.subset(font)
    glyphs = font.getBestCmap()
    keep_pairs(font, [(glyphs[ord(a)], glyphs[ord(b)]) for a, b in KERNED])
    font.flavor = "woff2"
    font.save(target)


main(*sys.argv[1:])
