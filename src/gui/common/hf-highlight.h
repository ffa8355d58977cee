/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_HIGHLIGHT (hf_highlight_get_type ())

/**
 * HfHighlight:
 *
 * What a list is searched for, shared by its cells: each makes the part of its text bold that
 * matches.
 */
G_DECLARE_FINAL_TYPE (HfHighlight, hf_highlight, HF, HIGHLIGHT, GObject)

/**
 * HfHighlight::changed:
 * @self: the highlight
 *
 * Something else is searched for.
 */

/**
 * hf_highlight_new:
 *
 * Returns: (transfer full): a highlight of nothing
 */
HfHighlight *hf_highlight_new (void);

/**
 * hf_highlight_set_text:
 * @text: (nullable): what was typed, %NULL when nothing is searched for
 *
 * Sets what is searched for.
 */
void hf_highlight_set_text (HfHighlight *self, const char *text);

/**
 * hf_highlight_mark:
 * @attributes: where to add to
 * @shown: (nullable): the text as it is shown
 * @offset: where it begins in what @attributes are for, in bytes
 *
 * Makes bold what matches.
 */
void
hf_highlight_mark (HfHighlight *self, PangoAttrList *attributes, const char *shown, gsize offset);

/**
 * hf_highlight_make_attributes:
 * @typed: (nullable): what was typed
 * @shown: (nullable): the text as it is shown
 *
 * Returns: (transfer full): what makes the matching part bold
 */
PangoAttrList *hf_highlight_make_attributes (const char *typed, const char *shown);

G_END_DECLS
