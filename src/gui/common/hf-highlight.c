/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matched part of a name in bold. Attributes, never markup: a name is data. */

#include "gui/common/hf-highlight.h"

#include "base/hf-match.h"
#include "base/hf-strings.h"

struct _HfHighlight
{
  GObject parent_instance;

  char *text; /* owned */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfHighlight, hf_highlight, G_TYPE_OBJECT)

static void
mark (PangoAttrList *attributes, const char *typed, const char *shown, gsize offset)
{
  g_autoptr (GArray) spans = hf_match_find (shown, typed);

  for (guint i = 0; i < spans->len; i++)
    {
      HfMatchSpan     span = g_array_index (spans, HfMatchSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) (offset + span.start);
      bold->end_index = (guint) (offset + span.end);
      pango_attr_list_insert (attributes, bold);
    }
}

static void
hf_highlight_finalize (GObject *object)
{
  g_free (HF_HIGHLIGHT (object)->text);

  G_OBJECT_CLASS (hf_highlight_parent_class)->finalize (object);
}

static void
hf_highlight_class_init (HfHighlightClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_highlight_finalize;
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_HIGHLIGHT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
hf_highlight_init (HfHighlight *self)
{
}

HfHighlight *
hf_highlight_new (void)
{
  return g_object_new (HF_TYPE_HIGHLIGHT, NULL);
}

void
hf_highlight_set_text (HfHighlight *self, const char *text)
{
  g_return_if_fail (HF_IS_HIGHLIGHT (self));

  if (hf_set_str (&self->text, text))
    g_signal_emit (self, signals[CHANGED], 0);
}

void
hf_highlight_mark (HfHighlight *self, PangoAttrList *attributes, const char *shown, gsize offset)
{
  g_return_if_fail (HF_IS_HIGHLIGHT (self));

  if (self->text != NULL)
    mark (attributes, self->text, shown, offset);
}

PangoAttrList *
hf_highlight_make_attributes (const char *typed, const char *shown)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  mark (attributes, typed, shown, 0);
  return attributes;
}
