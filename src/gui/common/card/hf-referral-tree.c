/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lines of the tree of referrals. What is in them, and when that is read, is
 * hf-referral-list.c. */

#include "gui/common/card/hf-referral-tree.h"

#include "base/hf-parts.h"
#include "core/hf-customer.h"
#include "gui/common/card/hf-referral-list.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-list-view.h"
#include "gui/common/hf-person-words.h"

#include <glib/gi18n.h>

struct _HfReferralTree
{
  GtkWidget parent_instance;

  /* owned */
  HfContext      *context;
  HfReferralList *people;
  gint64          customer;

  /* template children */
  GtkWidget   *scroller;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HfReferralTree, hf_referral_tree, GTK_TYPE_WIDGET)

/* The parts of a line, kept with its expander. */
typedef struct
{
  HfReferralTree  *tree;
  GtkTreeExpander *expander;
  GtkLabel        *name;
  GtkLabel        *word;
  HfAlertMark     *alert;
  HfReferralLine  *line; /* owned; NULL when nothing is shown */
} Parts;

static char *
describe_rest (guint n)
{
  if (n == 0)
    return g_strdup (_ ("This could not be read. Try again"));
  if (n > HF_REFERRAL_MOST_COUNTED)
    return g_strdup_printf (_ ("Show more of over %d"), HF_REFERRAL_MOST_COUNTED);
  return g_strdup_printf (ngettext ("Show %u more", "Show %u more", n), n);
}

static char *
describe_below (const HfRow *row, guint n)
{
  g_autofree char *referred = NULL;

  if (n > HF_REFERRAL_MOST_COUNTED)
    referred = g_strdup_printf (_ ("Referred over %d customers"), HF_REFERRAL_MOST_COUNTED);
  else if (n > 0)
    referred = g_strdup_printf (ngettext ("Referred %u customer", "Referred %u customers", n), n);
  if (hf_row_is_null (row, HF_CUSTOMER_ARCHIVED))
    return g_steal_pointer (&referred);
  return hf_join_facts (_ ("Archived"), referred);
}

static void
show_line (Parts *parts)
{
  const HfRow     *row = hf_referral_line_get_row (parts->line);
  guint            n = hf_referral_line_get_n (parts->line);
  g_autofree char *name =
    row ? hf_person_words_name (parts->tree->context, row) : describe_rest (n);
  g_autofree char *word = row ? describe_below (row, n) : NULL;
  g_autofree char *spoken = NULL;

  gtk_label_set_label (parts->name, name);
  gtk_label_set_label (parts->word, word ? word : "");
  gtk_widget_set_visible (GTK_WIDGET (parts->word), word != NULL);
  hf_alert_mark_set_row (parts->alert, row);
  spoken = g_strjoin (" · ", name, word ? word : hf_alert_mark_get_words (parts->alert),
                      word ? hf_alert_mark_get_words (parts->alert) : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parts->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, style);
    }
  return label;
}

static void
setup_cb (HfReferralTree *self, GtkListItem *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0); /* a card may be narrow */
  GtkWidget *who = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Parts     *parts = g_new0 (Parts, 1);

  parts->tree = self;
  parts->expander = GTK_TREE_EXPANDER (expander);
  parts->name = GTK_LABEL (make_label (NULL));
  parts->word = GTK_LABEL (make_label ("caption"));
  parts->alert = HF_ALERT_MARK (hf_alert_mark_new ());
  gtk_box_append (GTK_BOX (who), GTK_WIDGET (parts->name));
  gtk_box_append (GTK_BOX (who), GTK_WIDGET (parts->alert));
  gtk_box_append (GTK_BOX (lines), who);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (parts->word));
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), lines);
  g_object_set_data_full (G_OBJECT (item), "parts", parts, g_free);
  gtk_list_item_set_child (item, expander);
}

static void
bind_cb (HfReferralTree *self, GtkListItem *item)
{
  Parts          *parts = g_object_get_data (G_OBJECT (item), "parts");
  GtkTreeListRow *row = gtk_list_item_get_item (item);

  gtk_tree_expander_set_list_row (parts->expander, row);
  parts->line = gtk_tree_list_row_get_item (row);
  g_signal_connect_swapped (parts->line, "changed", G_CALLBACK (show_line), parts);
  show_line (parts);
}

static void
unbind_cb (HfReferralTree *self, GtkListItem *item)
{
  Parts *parts = g_object_get_data (G_OBJECT (item), "parts");

  g_signal_handlers_disconnect_by_data (parts->line, parts);
  g_clear_object (&parts->line);
  gtk_tree_expander_set_list_row (parts->expander, NULL);
}

static void
activate_cb (HfReferralTree *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->view));
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, position);
  g_autoptr (HfReferralLine) line = row ? gtk_tree_list_row_get_item (row) : NULL;
  const HfRow *customer = line ? hf_referral_line_get_row (line) : NULL;

  if (customer != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-customer", "x", customer->id);
  else if (line != NULL && hf_referral_line_get_list (line) != NULL)
    hf_referral_list_read_more (hf_referral_line_get_list (line));
}

/* GTK 4.8 has these only with Shift held. */
static gboolean
key_pressed_cb (HfReferralTree *self, guint key, guint code, GdkModifierType state)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!GTK_IS_TREE_EXPANDER (focus) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    gtk_widget_activate_action (focus, "listitem.expand", NULL);
  else if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    gtk_widget_activate_action (focus, "listitem.collapse", NULL);
  else
    return FALSE;
  return TRUE;
}

static GListModel *
open_line (gpointer item, gpointer user_data)
{
  return hf_referral_line_open (item);
}

/* A card scrolls as a whole and gives its parts the least they want: that is all lines, up to where
 * the tree scrolls by itself. */
static void
hf_referral_tree_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  gtk_widget_measure (HF_REFERRAL_TREE (widget)->scroller, orientation, for_size, minimum, natural,
                      NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural;
}

static void
hf_referral_tree_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (HF_REFERRAL_TREE (widget)->scroller, width, height, baseline, NULL);
}

static void
hf_referral_tree_dispose (GObject *object)
{
  HfReferralTree *self = HF_REFERRAL_TREE (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->people);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_REFERRAL_TREE);

  G_OBJECT_CLASS (hf_referral_tree_parent_class)->dispose (object);
}

static void
hf_referral_tree_class_init (HfReferralTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_referral_tree_dispose;
  widget_class->measure = hf_referral_tree_measure;
  widget_class->size_allocate = hf_referral_tree_size_allocate;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-referral-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReferralTree, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfReferralTree, view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
hf_referral_tree_init (HfReferralTree *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_list_view_open_by_click (GTK_WIDGET (self->view));
}

void
hf_referral_tree_set_customer (HfReferralTree *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_REFERRAL_TREE (self));

  GtkTreeListModel *tree;
  GtkNoSelection   *model;

  if (customer == self->customer)
    {
      if (self->people != NULL)
        hf_referral_list_read_again (self->people);
      return;
    }
  self->customer = customer;
  gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->people);
  if (customer == 0)
    return;
  g_set_object (&self->context, context);
  self->people = hf_referral_list_new (context, customer);
  tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->people)), FALSE, FALSE,
                                  open_line, NULL, NULL);
  model = gtk_no_selection_new (G_LIST_MODEL (tree));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (model));
  g_object_unref (model);
}
