#pragma once
#include <pango/pango.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangofc-font.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <hb-ot.h>

// Wrappers for what Swift cannot reach: GObject casts and function-like macros. Nothing else belongs here.

/// Lets `map` find fonts in `config` only. The map takes its own reference to `config`.
static inline void cpango_font_map_set_config(PangoFontMap *map, FcConfig *config) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
}

/// Gives up a reference to a font map, context or font.
static inline void cpango_unref(gpointer object) { g_object_unref(object); }

/// The file `font` was loaded from, owned by the font; NULL when it has none.
static inline const char *cpango_font_file(PangoFont *font) {
    FcChar8 *file = NULL;
    if (!PANGO_IS_FC_FONT(font)) return NULL;
    FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
    if (pattern == NULL || FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) return NULL;
    return (const char *)file;
}

/// The scaled font Cairo draws `font` with, owned by the font; NULL when Cairo cannot make one.
static inline cairo_scaled_font_t *cpango_font_scaled(PangoFont *font) {
    return PANGO_IS_CAIRO_FONT(font) ? pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)) : NULL;
}

/// Font units in an em of `font`.
static inline unsigned int cpango_font_units_per_em(PangoFont *font) {
    return hb_face_get_upem(hb_font_get_face(pango_font_get_hb_font(font)));
}

/// Height above and depth below the baseline in Pango units of `font`; false when it states none.
static inline int cpango_font_extents(PangoFont *font, int *ascent, int *descent) {
    hb_font_extents_t extents;
    if (!hb_font_get_h_extents(pango_font_get_hb_font(font), &extents)) return 0;
    *ascent = extents.ascender;
    *descent = -extents.descender;
    return 1;
}

/// The script of a character: the number of its ISO 15924 code; 0 for none.
static inline uint32_t cpango_script(gunichar character) {
    return g_unicode_script_to_iso15924(g_unichar_get_script(character));
}

/// Number of the glyph that `font` has for `character` by itself; 0 when it has none.
static inline uint32_t cpango_nominal_glyph(PangoFont *font, uint32_t character) {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), character, &glyph) ? glyph : 0;
}

/// The ink of a glyph in Pango units of `font`, upwards from the baseline; false when there is none.
static inline int cpango_glyph_ink(PangoFont *font, uint32_t glyph, int *left, int *right, int *bottom, int *top) {
    hb_glyph_extents_t ink;
    if (!hb_font_get_glyph_extents(pango_font_get_hb_font(font), glyph, &ink) || ink.width == 0 || ink.height == 0) return 0;
    *left = ink.x_bearing;
    *right = ink.x_bearing + ink.width;
    *top = ink.y_bearing;
    *bottom = ink.y_bearing + ink.height;
    return 1;
}

/// By how many degrees the letters of `font` lean to the left: below 0 for italics.
static inline float cpango_font_slant(PangoFont *font) {
    return hb_style_get_value(pango_font_get_hb_font(font), HB_STYLE_TAG_SLANT_ANGLE);
}

/// Writes the version text of `font` ("Version 2.1.5") into `buffer`, cut to `size` bytes with the final zero.
static inline void cpango_font_version(PangoFont *font, char *buffer, unsigned int size) {
    unsigned int length = size;
    buffer[0] = 0;
    hb_ot_name_get_utf8(hb_font_get_face(pango_font_get_hb_font(font)), HB_OT_NAME_ID_VERSION_STRING,
                        hb_language_from_string("en", -1), &length, buffer);
}

/// The glyph that stands for nothing (a character that is never drawn).
static inline uint32_t cpango_glyph_empty(void) { return PANGO_GLYPH_EMPTY; }

/// The bit of glyph numbers that stand for a character the font lacks.
static inline uint32_t cpango_glyph_unknown_flag(void) { return PANGO_GLYPH_UNKNOWN_FLAG; }
