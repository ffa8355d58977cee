/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A note that is shown at once: what it says, whose it is, and a way to put it away. It stands in
 * its place and stops nobody. */

#include "gui/common/card/hf-popup-note.h"

#include "base/hf-parts.h"
#include "base/hf-space-name.h"
#include "base/hf-strings.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-overflow-tooltip.h"

#include <glib/gi18n.h>

#define MAX_LINES 5

typedef struct
{
  GtkWidget *asker; /* borrowed: what the note stands in */
  HfContext *context;
  HfRow     *memo;
} Shown;

static void
shown_free (gpointer data, GClosure *closure)
{
  Shown *shown = data;

  g_object_unref (shown->context);
  hf_row_unref (shown->memo);
  g_free (shown);
}

static void
away_clicked_cb (GtkWidget *button, Shown *shown)
{
  HfRow *draft = hf_row_copy (shown->memo);

  hf_row_set_int (draft, HF_MEMO_POPUP_ARCHIVED,
                  hf_clock_now (hf_context_get_clock (shown->context)));
  hf_conflict_commit (shown->asker, shown->context, N_ ("Put note away"), shown->memo, draft,
                      g_strdup (_ ("Note put away; it stays in the timeline")), NULL, NULL);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static GtkWidget *
make_text (const HfRow *memo)
{
  g_autofree char *text = hf_str_visible_lines (hf_row_text (memo, HF_MEMO_TEXT));
  GtkWidget       *label = make_label (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  hf_overflow_tooltip_add (GTK_LABEL (label));
  return label;
}

/* Who noted it and when, until when it is shown, and whose card it stands on. */
static char *
describe (const HfPopup *popup, HfDate today)
{
  const char      *author = hf_row_text (popup->memo, HF_MEMO_STAFF_NAME);
  HfDate           off = hf_date_from_iso (hf_row_text (popup->memo, HF_MEMO_POPUP_OFF));
  g_autofree char *whose = hf_str_visible_controls (popup->whose ? popup->whose : "");
  g_autofree char *at = hf_format_instant (hf_row_int (popup->memo, HF_MEMO_AT), today);
  g_autofree char *until = off != HF_DATE_NONE ? hf_format_day_in_list (off, today) : NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  if (*whose != '\0')
    {
      /* Translators: a note about a household; %s is a customer's name */
      g_autofree char *from =
        hf_space_name (g_strdup_printf (_ ("From the card of %s"), whose), whose);
      g_strv_builder_add (parts, from);
    }
  if (author != NULL)
    g_strv_builder_add (parts, author);
  g_strv_builder_add (parts, at);
  if (until != NULL)
    {
      /* Translators: %s is the first day on which a note is not shown any more */
      g_autofree char *text = g_strdup_printf (_ ("not from %s on"), until);
      g_strv_builder_add (parts, text);
    }
  strv = g_strv_builder_end (parts);
  return hf_join_all_facts (strv);
}

static GtkWidget *
make_button (GtkWidget *asker, HfContext *context, const HfPopup *popup)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Put _Away"));
  Shown     *shown = g_new0 (Shown, 1);

  *shown = (Shown){ asker, g_object_ref (context), hf_row_ref (popup->memo) };
  g_signal_connect_data (button, "clicked", G_CALLBACK (away_clicked_cb), shown, shown_free, 0);
  gtk_widget_set_tooltip_text (button, _ ("Show it no longer; it stays in the timeline"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/**
 * hf_popup_note_new:
 * @asker: what the note is to stand in
 * @context: the book
 * @popup: a note
 *
 * Returns: (transfer floating): the note in its box
 */
GtkWidget *
hf_popup_note_new (GtkWidget *asker, HfContext *context, const HfPopup *popup)
{
  GtkWidget *line =
    g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  GtkWidget       *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "user-bookmarks-symbolic",
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  HfDate           today = hf_clock_today (hf_context_get_clock (context));
  g_autofree char *said = describe (popup, today);
  GtkWidget       *by = make_label (said);

  gtk_widget_add_css_class (by, "dim-label");
  gtk_widget_add_css_class (by, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_text (popup->memo));
  gtk_box_append (GTK_BOX (words), by);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), make_button (asker, context, popup));
  gtk_widget_add_css_class (line, "popup-note");
  return line;
}
