// The floor: what bare Pango and Cairo need to shape and draw the same text.
//
//   floor TEXT…      each file is the text of one document: lines, and a form feed between pages
//
// Every line is one PangoLayout in Liberation Serif 12, set as the program sets text (72 dots an inch, no hinting, positions
// not rounded), drawn into a PDF that is counted and thrown away. No structure, no finishing, no figures, no files.
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static cairo_status_t count(void *closure, const unsigned char *data, unsigned int length) {
    (void)data;
    *(size_t *)closure += length;
    return CAIRO_STATUS_SUCCESS;
}

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (text && fread(text, 1, (size_t)size, file) == (size_t)size) text[size] = 0;
    fclose(file);
    return text;
}

int main(int count_of_arguments, char **arguments) {
    size_t bytes = 0;
    int pages = 0;
    PangoFontDescription *font = pango_font_description_from_string("Liberation Serif 12");
    for (int index = 1; index < count_of_arguments; index++) {
        char *text = contents(arguments[index]);
        if (!text) return fprintf(stderr, "cannot read %s\n", arguments[index]), 1;
        cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(count, &bytes, 595.28, 841.89);
        cairo_t *cairo = cairo_create(surface);
        PangoLayout *layout = pango_cairo_create_layout(cairo);
        PangoContext *context = pango_layout_get_context(layout);
        pango_cairo_context_set_resolution(context, 72);
        pango_context_set_round_glyph_positions(context, FALSE);
        cairo_font_options_t *options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context, options);
        pango_layout_set_font_description(layout, font);
        double y = 72;
        for (char *line = text; *line;) {
            size_t length = strcspn(line, "\n\f");
            char end = line[length];
            if (length > 0) {
                pango_layout_set_text(layout, line, (int)length);
                cairo_move_to(cairo, 85, y);
                pango_cairo_show_layout(cairo, layout);
            }
            y += 12;
            if (end == '\f') {
                cairo_show_page(cairo);
                pages++;
                y = 72;
            }
            line += length + (end != 0);
        }
        cairo_font_options_destroy(options);
        g_object_unref(layout);
        cairo_destroy(cairo);
        cairo_surface_finish(surface);
        if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) return fprintf(stderr, "cairo failed\n"), 1;
        cairo_surface_destroy(surface);
        free(text);
    }
    pango_font_description_free(font);
    printf("%d documents, %d pages, %zu bytes\n", count_of_arguments - 1, pages, bytes);
    return 0;
}
