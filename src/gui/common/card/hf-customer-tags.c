/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tags on the head of a card. */

#include "gui/common/card/hf-customer-tags.h"

#include "core/hf-customer.h"
#include "core/hf-tags.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-overflow-tooltip.h"

#include <glib/gi18n.h>

#define MAX_TAGS 5

static void
add_tag (GtkWidget *box, const char *text, const char *tooltip)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (tooltip != NULL)
    gtk_widget_set_tooltip_text (label, tooltip);
  else
    hf_overflow_tooltip_add (GTK_LABEL (label));
  gtk_widget_add_css_class (label, "tag");
  gtk_box_append (GTK_BOX (box), label);
}

/* Those of a rule behind those that were given, once where both say the same. */
void
hf_customer_tags_show (GtkWidget *box, const HfRow *customer)
{
  const char      *given = hf_row_text (customer, HF_CUSTOMER_TAGS);
  const char      *by_rule = hf_row_text (customer, HF_CUSTOMER_TAGS_AUTO);
  g_autofree char *text = hf_tags_add (given ? given : "", by_rule ? by_rule : "");
  g_auto (GStrv) tags = hf_tags_split (text);
  g_auto (GStrv) own = hf_tags_split (given);
  guint n_tags = g_strv_length (tags);

  hf_children_remove (box);
  for (guint i = 0; i < MIN (n_tags, MAX_TAGS); i++)
    add_tag (box, tags[i],
             g_strv_contains ((const char *const *) own, tags[i]) ? NULL : _ ("By a rule"));
  if (n_tags > MAX_TAGS)
    {
      /* Translators: so many more tags than are shown */
      g_autofree char *more = g_strdup_printf (_ ("+%u"), n_tags - MAX_TAGS);
      add_tag (box, more, text);
    }
  hf_children_show_any (box);
}
