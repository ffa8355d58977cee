/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Calling from a card. Whose calls are withheld is called only by those who say so again: there may
 * be a reason that no list knows of. */

#include "gui/common/card/hf-customer-card-phones.h"

#include "base/hf-parts.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer-choices.h"
#include "core/hf-entity.h"
#include "core/hf-phone.h"
#include "gui/common/hf-calling.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-column.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-overflow-tooltip.h"
#include "gui/common/hf-revealed.h"
#include "gui/common/hf-revealing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Nobody is reached by all of twenty numbers; the card needs its room for the rest. */
#define N_AT_ONCE 3

struct _HfCustomerCardPhones
{
  GtkWidget parent_instance;

  HfContext  *context;  /* owned */
  GListModel *phones;   /* owned */
  char       *withheld; /* why nobody is to call, or NULL */
};

G_DEFINE_FINAL_TYPE (HfCustomerCardPhones, hf_customer_card_phones, GTK_TYPE_WIDGET)

static void
dial (HfCustomerCardPhones *self, const char *number)
{
  g_autofree char *shown = hf_revealing_format (self->context, number);

  hf_calling_call (GTK_WIDGET (self), number, shown);
}

static void
agreed_cb (HfCustomerCardPhones *self, const char *response, GtkWidget *dialog)
{
  dial (self, g_object_get_data (G_OBJECT (dialog), "number"));
}

static void
call_number (HfCustomerCardPhones *self, const char *number)
{
  GtkWindow       *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *why = NULL;
  GtkWidget       *dialog;

  if (self->withheld == NULL)
    {
      dial (self, number);
      return;
    }
  /* Translators: %s is why, as in "Deceased" */
  why = g_strdup_printf (_ ("Withheld: %s"),
                         hf_choice_label (hf_customer_withholdings, self->withheld));
  dialog = hf_dialogs_ask (window, _ ("This customer is not to be called any more"), why,
                           _ ("Call _Anyway"));
  g_object_set_data_full (G_OBJECT (dialog), "number", g_strdup (number), g_free);
  g_signal_connect_object (dialog, "response::agree", G_CALLBACK (agreed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
call_activated_cb (GtkWidget *widget, const char *action, GVariant *number)
{
  call_number (HF_CUSTOMER_CARD_PHONES (widget), g_variant_get_string (number, NULL));
}

static const HfRow *
nth_row (HfCustomerCardPhones *self, guint i)
{
  g_autoptr (HfRecord) phone = g_list_model_get_item (self->phones, i);

  return hf_record_get_row (phone);
}

static void
copy_asked_cb (GtkWidget *widget, gboolean is_agreed, gpointer number)
{
  g_autofree char *shown = hf_revealing_format (HF_CUSTOMER_CARD_PHONES (widget)->context, number);

  if (is_agreed)
    hf_calling_copy (widget, number, shown);
}

/* What is copied can be read elsewhere. */
static void
copy_number (HfCustomerCardPhones *self, const char *number)
{
  const HfRow *first = nth_row (self, 0);

  if (!hf_revealing_is_hidden (self->context, number))
    copy_asked_cb (GTK_WIDGET (self), TRUE, (gpointer) number);
  else if (first != NULL)
    hf_revealing_ask (GTK_WIDGET (self), self->context, &hf_phone_def.fields[HF_PHONE_NUMBER],
                      hf_row_int (first, HF_PHONE_CUSTOMER), HF_REVEAL_COPIED, copy_asked_cb,
                      g_strdup (number), g_free);
}

static void
copy_activated_cb (GtkWidget *widget, const char *action, GVariant *number)
{
  copy_number (HF_CUSTOMER_CARD_PHONES (widget), g_variant_get_string (number, NULL));
}

static GtkWidget *
make_button (GtkWidget *content, const char *text, const char *action, const char *number)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", number);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

static GtkWidget *
make_call_button (const char *number)
{
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "call-start-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("Call"));
  return make_button (content, _ ("Call"), "phones.call", number);
}

static GtkWidget *
make_copy_button (const char *number)
{
  GtkWidget *button = make_button (gtk_image_new_from_icon_name ("edit-copy-symbolic"),
                                   _ ("Copy Number"), "phones.copy", number);

  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* What the screen keeps back is copied with its button, which is entered. */
static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, HfCustomerCardPhones *self)
{
  GdkContentProvider *content = gtk_drag_source_get_content (source);
  g_auto (GValue) number = G_VALUE_INIT;

  g_value_init (&number, G_TYPE_STRING);
  if (!gdk_content_provider_get_value (content, &number, NULL) ||
      hf_revealing_is_hidden (self->context, g_value_get_string (&number)))
    return NULL;
  return g_object_ref (content);
}

/* A number goes into any text that takes drops. */
static void
let_drag (HfCustomerCardPhones *self, GtkWidget *label, const char *number)
{
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_typed (G_TYPE_STRING, number);
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (label);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_content (source, content);
  gtk_drag_source_set_icon (source, icon, 0, 0);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepared_cb), self, 0);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
}

/* What and whose it is, as far as it is known. */
static char *
describe (const HfRow *row)
{
  const char *type = hf_row_text (row, HF_PHONE_TYPE);
  const char *whose = hf_row_text (row, HF_PHONE_WHOSE);

  if (type == NULL && whose == NULL)
    return NULL;
  return hf_join_facts (type ? hf_choice_label (hf_phone_types, type) : NULL, whose);
}

static void
add_phone (HfCustomerCardPhones *self, const HfRow *row)
{
  const char      *number = hf_row_text (row, HF_PHONE_NUMBER);
  g_autofree char *whose = describe (row);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *revealed = hf_revealed_new ();
  GtkWidget       *label = hf_revealed_get_label (HF_REVEALED (revealed));
  GtkWidget       *owner = gtk_label_new (whose);
  gboolean         is_masked = hf_phone_is_masked (number);

  if (!is_masked)
    let_drag (self, label, number);
  hf_revealed_set_number (HF_REVEALED (revealed), self->context,
                          hf_row_int (row, HF_PHONE_CUSTOMER), number);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  hf_overflow_tooltip_add (GTK_LABEL (label));
  if (hf_row_int (row, HF_PHONE_INVALID) != 0)
    gtk_widget_add_css_class (label, "wrong-number");
  gtk_widget_add_css_class (owner, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (owner), PANGO_ELLIPSIZE_END);
  hf_overflow_tooltip_add (GTK_LABEL (owner));
  gtk_widget_set_visible (owner, whose != NULL);
  gtk_box_append (GTK_BOX (line), revealed);
  gtk_box_append (GTK_BOX (line), owner);
  if (!is_masked)
    {
      gtk_box_append (GTK_BOX (line), make_call_button (number));
      gtk_box_append (GTK_BOX (line), make_copy_button (number));
    }
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

static void
add_phones (HfCustomerCardPhones *self, guint first, guint n_items)
{
  for (guint i = first; i < n_items; i++)
    {
      if (nth_row (self, i) != NULL)
        add_phone (self, nth_row (self, i));
    }
}

/* The keyboard goes on with the first number that was not there before. */
static void
more_clicked_cb (HfCustomerCardPhones *self, GtkWidget *more)
{
  GtkWidget *above = gtk_widget_get_prev_sibling (more);

  gtk_widget_unparent (more);
  add_phones (self, N_AT_ONCE, g_list_model_get_n_items (self->phones));
  if (above != NULL && gtk_widget_get_next_sibling (above) != NULL)
    gtk_widget_child_focus (gtk_widget_get_next_sibling (above), GTK_DIR_TAB_FORWARD);
}

static void
add_more_button (HfCustomerCardPhones *self, guint n_more)
{
  g_autofree char *label =
    g_strdup_printf (ngettext ("Show %u more number", "Show %u more numbers", n_more), n_more);
  GtkWidget *more = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (more, "flat");
  gtk_widget_set_halign (more, GTK_ALIGN_START);
  g_signal_connect_object (more, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (more, GTK_WIDGET (self));
}

static void
fill (HfCustomerCardPhones *self)
{
  guint n_items = self->phones ? g_list_model_get_n_items (self->phones) : 0;

  hf_children_remove (GTK_WIDGET (self));
  add_phones (self, 0, MIN (n_items, N_AT_ONCE));
  if (n_items > N_AT_ONCE)
    add_more_button (self, n_items - N_AT_ONCE);
  hf_children_show_any (GTK_WIDGET (self));
}

static char *
choose_number (HfCustomerCardPhones *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; self->phones != NULL && i < g_list_model_get_n_items (self->phones); i++)
    {
      const HfRow *row = nth_row (self, i);

      if (row != NULL)
        g_ptr_array_add (rows, hf_row_ref (row));
    }
  return g_strdup (hf_phone_choose (rows));
}

static void
hf_customer_card_phones_dispose (GObject *object)
{
  HfCustomerCardPhones *self = HF_CUSTOMER_CARD_PHONES (object);

  hf_children_remove (GTK_WIDGET (self));
  g_clear_object (&self->phones);
  g_clear_object (&self->context);
  g_clear_pointer (&self->withheld, g_free);

  G_OBJECT_CLASS (hf_customer_card_phones_parent_class)->dispose (object);
}

static void
hf_customer_card_phones_class_init (HfCustomerCardPhonesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_phones_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "phones.call", "s", call_activated_cb);
  gtk_widget_class_install_action (widget_class, "phones.copy", "s", copy_activated_cb);
}

static void
hf_customer_card_phones_init (HfCustomerCardPhones *self)
{
  hf_column_lay_out (GTK_WIDGET (self), 6);
}

void
hf_customer_card_phones_set_model (HfCustomerCardPhones *self,
                                   HfContext            *context,
                                   GListModel           *phones)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PHONES (self));

  g_set_object (&self->context, context);
  g_set_object (&self->phones, phones);
  fill (self);
}

void
hf_customer_card_phones_set_withheld (HfCustomerCardPhones *self, const char *why)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PHONES (self));

  g_free (self->withheld);
  self->withheld = g_strdup (why);
}

void
hf_customer_card_phones_call (HfCustomerCardPhones *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PHONES (self));

  g_autofree char *number = choose_number (self);

  if (number != NULL && !hf_phone_is_masked (number))
    call_number (self, number);
}

void
hf_customer_card_phones_copy (HfCustomerCardPhones *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PHONES (self));

  g_autofree char *number = choose_number (self);

  if (number != NULL && !hf_phone_is_masked (number))
    copy_number (self, number);
}

/* Each line begins with its number. */
void
hf_customer_card_phones_reveal (HfCustomerCardPhones *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PHONES (self));

  g_autofree char *number = choose_number (self);

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *revealed = gtk_widget_get_first_child (line);

      if (HF_IS_REVEALED (revealed) &&
          g_strcmp0 (hf_revealed_get_number (HF_REVEALED (revealed)), number) == 0)
        hf_revealed_ask (HF_REVEALED (revealed));
    }
}
