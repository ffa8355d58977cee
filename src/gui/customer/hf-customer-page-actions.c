/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done to the selected customer, by key, menu or button: the actions "customer.…". */

#include "gui/customer/hf-customer-page-private.h"

#include "base/hf-short-name.h"
#include "base/hf-space-name.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "gui/common/card/hf-customer-card-vcard.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-single-keys.h"
#include "gui/common/hf-plan-put.h"
#include "gui/common/standing/hf-given-new.h"
#include "session/customer/hf-customer-draft.h"

#include <glib/gi18n.h>

/* Nobody is in front beside a form that is being filled in. */
gint64
hf_customer_page_get_customer (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  const HfRow    *row = hf_customer_card_get_customer (self->card);

  return row != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->card)) ? row->id : 0;
}

/* The row on the card, which may lag behind the selection by a query. */
static const HfRow *
get_customer (HfCustomerPage *self)
{
  const HfRow *row = hf_customer_card_get_customer (self->card);
  gint64       selected = hf_record_list_get_selected (HF_RECORD_LIST (self->list));

  return row != NULL && row->id == selected ? row : NULL;
}

static void
save (HfCustomerPage *self, const char *label, const HfRow *row, HfRow *draft, char *message)
{
  HfChangeSet *changes = hf_change_set_new (label);

  hf_change_set_update (changes, row, draft);
  hf_saving_commit (GTK_WIDGET (self), hf_page_get_context (HF_PAGE (self)), changes, message, NULL,
                    NULL);
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const HfRow     *row = get_customer (HF_CUSTOMER_PAGE (widget));
  g_autofree char *name = NULL;

  if (row == NULL || !hf_row_is_null (row, HF_CUSTOMER_ARCHIVED))
    return;
  name = hf_short_name (hf_row_text (row, HF_CUSTOMER_NAME));
  /* Translators: %s is a person's name */
  hf_list_page_archive (HF_LIST_PAGE (widget), row, HF_CUSTOMER_ARCHIVED, N_ ("Archive customer"),
                        hf_space_name (g_strdup_printf (_ ("%s archived"), name), name), NULL);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage  *self = HF_CUSTOMER_PAGE (widget);
  const HfRow     *row = get_customer (self);
  g_autofree char *name = NULL;

  if (row == NULL || hf_row_is_null (row, HF_CUSTOMER_ARCHIVED))
    return;
  name = hf_short_name (hf_row_text (row, HF_CUSTOMER_NAME));
  hf_saving_commit (widget, hf_page_get_context (HF_PAGE (self)), hf_customer_draft_restore (row),
                    /* Translators: %s is a person's name */
                    g_strdup_printf (_ ("%s restored"), name), NULL, NULL);
}

/* Whoever is archived can be restored, and the other way round; a merged card has nothing left to
 * come back for. */
void
hf_customer_page_offer_archive (HfCustomerPage *self)
{
  const HfRow *row = hf_customer_card_get_customer (self->card);
  gboolean     is_archived = row != NULL && !hf_row_is_null (row, HF_CUSTOMER_ARCHIVED);
  gboolean     is_merged = row != NULL && !hf_row_is_null (row, HF_CUSTOMER_MERGED_INTO);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.archive", !is_archived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.restore", is_archived && !is_merged);
}

static void
grade_cb (GtkWidget *widget, const char *action, GVariant *grade)
{
  HfCustomerPage  *self = HF_CUSTOMER_PAGE (widget);
  const char      *key = g_variant_get_string (grade, NULL);
  const HfRow     *row = get_customer (self);
  HfRow           *draft;
  g_autofree char *name = NULL;

  if (row == NULL || g_strcmp0 (hf_row_text (row, HF_CUSTOMER_GRADE), key) == 0)
    return;
  name = hf_short_name (hf_row_text (row, HF_CUSTOMER_NAME));
  draft = hf_row_copy (row);
  hf_row_set_text (draft, HF_CUSTOMER_GRADE, key);
  /* Translators: a person and what they are now, "Wang Fang: Grade A" */
  save (self, N_ ("Grade customer"), row, draft,
        g_strdup_printf (_ ("%s: %s"), name, hf_choice_label (hf_customer_grades, key)));
}

/* A form that is being filled in is at its fields already. */
static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->form)))
    {
      gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
      return;
    }
  if (hf_record_list_get_selected (HF_RECORD_LIST (self->list)) == 0)
    return;
  hf_customer_page_show_detail (self, "card");
  hf_customer_card_edit (self->card);
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  if (get_customer (self) == NULL)
    return;
  hf_customer_page_show_detail (self, "card");
  hf_customer_card_plan (self->card);
}

static void
give_package_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);
  const HfRow    *row = get_customer (self);

  if (row != NULL)
    hf_given_new_present (widget, hf_page_get_context (HF_PAGE (self)), row->id);
}

static void
put_on_plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);
  const HfRow    *row = get_customer (self);

  if (row != NULL)
    hf_plan_put_present (widget, hf_page_get_context (HF_PAGE (self)), row->id);
}

static void
call_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_card_call (HF_CUSTOMER_PAGE (widget)->card);
}

static void
copy_phone_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_card_copy_phone (HF_CUSTOMER_PAGE (widget)->card);
}

/* Of somebody whose card is not seen, the book would keep that a number was shown that was not. */
static void
reveal_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  if (get_customer (self) != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->card)))
    gtk_widget_activate_action (GTK_WIDGET (self->card), "card.reveal", NULL);
}

/* From the list too, whose row the card belongs to. */
static void
star_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  if (get_customer (self) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->card), "card.star", NULL);
}

/* What the card adds to itself is added from the list too, whose row it belongs to: both have the
 * word behind the dot in common. */
static gboolean
add_to_card (HfCustomerPage *self, const char *what)
{
  g_autofree char *action = g_strconcat ("card.", what, NULL);

  if (get_customer (self) == NULL)
    return FALSE;
  hf_customer_page_show_detail (self, "card");
  return gtk_widget_activate_action (GTK_WIDGET (self->card), action, NULL);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_to_card (HF_CUSTOMER_PAGE (widget), strchr (action, '.') + 1);
}

/* The key of a note, as the card's own menu says, wherever somebody is in front. With nobody there,
 * or beside a form that is being filled in, it is the key that creates, as in the other lists. */
static void
note_or_create_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->form)) || !add_to_card (self, "add-note"))
    gtk_widget_activate_action (widget, "customer.create", NULL);
}

static gboolean
key_pressed_cb (GtkWidget *widget, GVariant *action, gpointer user_data)
{
  return hf_single_keys_are_on (hf_page_get_context (HF_PAGE (widget))) &&
         gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

static void
bind_key (GtkWidgetClass *widget_class, guint key, const char *action)
{
  gtk_widget_class_add_binding (widget_class, key, 0, key_pressed_cb, "s", action);
}

static void
copy_vcard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_card_vcard_copy (HF_CUSTOMER_PAGE (widget)->card);
}

static void
save_vcard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_card_vcard_save (HF_CUSTOMER_PAGE (widget)->card);
}

static void
best_first_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_list_show_best_first (HF_CUSTOMER_PAGE (widget)->list);
}

static void
show_archived_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  hf_customer_list_show_archived (self->list, !hf_customer_list_shows_archived (self->list));
  hf_customer_page_show_archived (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
create_searched_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  hf_customer_page_show_detail (self, "new");
  hf_customer_new_start (self->form, hf_page_get_context (HF_PAGE (self)),
                         hf_list_page_get_search (HF_LIST_PAGE (self)));
}

void
hf_customer_page_install_actions (GtkWidgetClass *widget_class)
{
  static const HfListPageAction actions[] = {
    { "customer.edit", NULL, edit_cb },
    { "customer.plan", NULL, plan_cb },
    { "customer.add-visit", NULL, add_cb },
    { "customer.add-contact", NULL, add_cb },
    { "customer.add-complaint", NULL, add_cb },
    { "customer.book", NULL, add_cb },
    { "customer.note-or-create", NULL, note_or_create_cb },
    { "customer.give-package", NULL, give_package_cb },
    { "customer.put-on-plan", NULL, put_on_plan_cb },
    { "customer.call", NULL, call_cb },
    { "customer.copy-phone", NULL, copy_phone_cb },
    { "customer.reveal", NULL, reveal_cb },
    { "customer.star", NULL, star_cb },
    { "customer.copy-vcard", NULL, copy_vcard_cb },
    { "customer.save-vcard", NULL, save_vcard_cb },
    { "customer.grade", "s", grade_cb },
    { "customer.archive", NULL, archive_cb },
    { "customer.restore", NULL, restore_cb },
    { "customer.best-first", NULL, best_first_cb },
    { "customer.show-archived", NULL, show_archived_cb },
    { "customer.create-searched", NULL, create_searched_cb },
    { NULL, NULL, NULL },
  };

  hf_list_page_install_actions (widget_class, "customer", actions);
  bind_key (widget_class, GDK_KEY_a, "customer.plan");
  bind_key (widget_class, GDK_KEY_b, "customer.book");
  bind_key (widget_class, GDK_KEY_c, "customer.call");
  bind_key (widget_class, GDK_KEY_m, "customer.add-contact");
  bind_key (widget_class, GDK_KEY_p, "customer.reveal");
  bind_key (widget_class, GDK_KEY_s, "customer.star");
  bind_key (widget_class, GDK_KEY_u, "customer.add-complaint");
  bind_key (widget_class, GDK_KEY_v, "customer.add-visit");
}
