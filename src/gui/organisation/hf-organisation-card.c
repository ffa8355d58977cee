/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The card of an organisation. All of it is read at once and handed to its parts; what can be
 * added is in hf-organisation-card-actions.c. */

#include "gui/organisation/hf-organisation-card.h"

#include "base/hf-text-mask.h"
#include "core/hf-activity.h"
#include "core/hf-attachment.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "gui/common/hf-calling.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/organisation/hf-organisation-card-private.h"
#include "session/hf-options.h"

#include <glib/gi18n.h>

enum
{
  GONE,
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOrganisationCard, hf_organisation_card, GTK_TYPE_WIDGET)

static void
show_entries (HfOrganisationCard    *self,
              HfOrganisationEntries *entries,
              GtkWidget             *nothing,
              const GPtrArray       *rows,
              gboolean               has_more)
{
  hf_organisation_entries_show (entries, rows, has_more, self->sheet->organisation);
  gtk_widget_set_visible (nothing, rows->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (entries), rows->len > 0);
}

/* What is masked nobody can dial. */
static const char *
get_number (HfOrganisationCard *self)
{
  const HfRow *row = hf_organisation_card_get_organisation (self);
  const char  *number = row ? hf_row_text (row, HF_ORGANISATION_PHONE) : NULL;

  return number != NULL && !hf_phone_is_masked (number) ? number : NULL;
}

static void
show_sheet (HfOrganisationCard *self)
{
  const HfOrganisationSheet *sheet = self->sheet;
  g_autoptr (GPtrArray) rounds = hf_organisation_sheet_get_kind (sheet, HF_ACTIVITY_CHECK_UP);
  g_autofree char *count =
    hf_format_count (hf_row_int (sheet->organisation, HF_ORGANISATION_MEMBER_COUNT));
  /* Translators: a tab and how many there are: "Members 214" */
  g_autofree char *title = g_strdup_printf (_ ("Members %s"), count);

  hf_organisation_head_show (self->head, sheet,
                             hf_clock_today (hf_context_get_clock (self->context)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.call", get_number (self) != NULL);
  gtk_stack_page_set_title (self->members_page, title);
  show_entries (self, self->timeline, self->no_timeline, sheet->timeline,
                sheet->more_activities || sheet->more_agreements);
  hf_organisation_members_show (self->members, sheet);
  show_entries (self, self->agreements, self->no_agreements, sheet->agreements,
                sheet->more_agreements);
  show_entries (self, self->check_ups, self->no_check_ups, rounds, sheet->more_activities);
  if (self->details != NULL)
    hf_organisation_details_show (self->details, sheet);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
give_up (HfOrganisationCard *self)
{
  hf_organisation_entries_give_up (self->timeline);
  hf_organisation_members_give_up (self->members);
  hf_organisation_entries_give_up (self->agreements);
  hf_organisation_entries_give_up (self->check_ups);
}

static void
show_error (HfOrganisationCard *self, const GError *error)
{
  gboolean is_alone = error != NULL && self->sheet == NULL;

  hf_read_error_show (self->trouble, error, is_alone);
  gtk_widget_set_visible (self->body, self->sheet != NULL);
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_organisation_sheet_read (db, question->viewer, question->id, question->limit, error);
}

static void
begin_reading (GtkWidget *widget, HfSheetQuestion *question)
{
  question->limit = HF_ORGANISATION_CARD (widget)->most;
}

static void
sheet_read (GtkWidget *widget, gpointer sheet, const GError *error)
{
  HfOrganisationCard *self = HF_ORGANISATION_CARD (widget);

  if (sheet != NULL)
    {
      g_clear_pointer (&self->sheet, hf_organisation_sheet_free);
      self->sheet = sheet;
      show_sheet (self);
    }
  else
    give_up (self);
  show_error (self, error);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  HfOrganisationCard *self = HF_ORGANISATION_CARD (widget);

  return self->sheet == NULL || hf_organisation_sheet_is_concerned (self->sheet, changed);
}

static const HfSheetReading sheet_reading = {
  .read = read_sheet,
  .free = (GDestroyNotify) hf_organisation_sheet_free,
  .show = sheet_read,
  .is_concerned = is_concerned,
  .begin = begin_reading,
};

/* Somebody came to the end of a list of which the book has more. */
static void
read_on (HfOrganisationCard *self)
{
  self->most += HF_ORGANISATION_SHEET_MOST;
  hf_sheet_reader_ask_again (self->reader);
}

static void
read_again (HfOrganisationCard *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

/* They are more widgets than all else of a card, and most of the time nobody looks at them. */
static void
build_details (HfOrganisationCard *self)
{
  self->details = g_object_new (HF_TYPE_ORGANISATION_DETAILS, NULL);
  hf_organisation_details_set_up (self->details, self->context, G_LIST_MODEL (self->staff));
  hf_organisation_details_show (self->details, self->sheet);
  adw_bin_set_child (self->details_place, GTK_WIDGET (self->details));
}

static void
tab_chosen_cb (HfOrganisationCard *self)
{
  GtkWidget *chosen = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (self->details == NULL && self->context != NULL &&
      chosen == GTK_WIDGET (self->details_place) && !gtk_widget_in_destruction (chosen))
    build_details (self);
}

static void
hf_organisation_card_dispose (GObject *object)
{
  HfOrganisationCard *self = HF_ORGANISATION_CARD (object);

  self->details = NULL;
  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_CARD);
  g_clear_pointer (&self->sheet, hf_organisation_sheet_free);
  g_clear_object (&self->staff);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_organisation_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, body);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, head);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, tabs);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, stack);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, members_page);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, timeline);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, members);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, agreements);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, check_ups);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, no_timeline);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, no_agreements);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, no_check_ups);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, files);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, changes);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationCard, details_place);
  gtk_widget_class_bind_template_callback (widget_class, tab_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, read_on);
}

static void
hf_organisation_card_class_init (HfOrganisationCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_card_dispose;
  signals[SHOWN] = g_signal_new ("shown", HF_TYPE_ORGANISATION_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", HF_TYPE_ORGANISATION_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_ORGANISATION_HEAD);
  g_type_ensure (HF_TYPE_ORGANISATION_ENTRIES);
  g_type_ensure (HF_TYPE_ORGANISATION_MEMBERS);
  g_type_ensure (HF_TYPE_FILES);
  g_type_ensure (HF_TYPE_CHANGE_HISTORY);
  hf_organisation_card_install_actions (widget_class);
  bind_children (widget_class);
}

/* Otherwise the keyboard stays in the page that goes, so that the stack hands it on to what comes:
 * the name would be edited as soon as somebody only looks. */
static void
let_tabs_focus (HfOrganisationCard *self)
{
  GtkWidget *tab = gtk_widget_get_first_child (self->tabs);

  for (; tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    gtk_widget_set_focus_on_click (tab, TRUE);
}

static void
hf_organisation_card_init (HfOrganisationCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_tabs_focus (self);
}

void
hf_organisation_card_set_up (HfOrganisationCard *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ORGANISATION_CARD (self) && self->context == NULL);

  HfOrganisationEntries *lists[] = { self->timeline, self->agreements, self->check_ups };

  self->context = g_object_ref (context);
  self->staff = hf_options_list (context, &hf_staff_def, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    hf_organisation_entries_set_up (lists[i], context, G_LIST_MODEL (self->staff));
  hf_organisation_members_set_up (self->members, context, G_LIST_MODEL (self->staff));
  hf_files_set_up (self->files, context, HF_ATTACHMENT_ORGANISATION);
  hf_change_history_set_up (self->changes, context, &hf_organisation_def);
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &sheet_reading);
}

/* Nobody may take one organisation's card for that of another. */
void
hf_organisation_card_set_organisation (HfOrganisationCard *self, gint64 id)
{
  g_return_if_fail (HF_IS_ORGANISATION_CARD (self));

  if (id == hf_sheet_reader_get_id (self->reader))
    return;
  if (self->details != NULL)
    hf_organisation_details_show (self->details, NULL); /* saves what was typed */
  g_clear_pointer (&self->sheet, hf_organisation_sheet_free);
  self->most = HF_ORGANISATION_SHEET_MOST;
  show_error (self, NULL);
  hf_files_set_parent_id (self->files, id);
  hf_change_history_set_row (self->changes, id);
  hf_sheet_reader_ask (self->reader, id);
}

const HfRow *
hf_organisation_card_get_organisation (HfOrganisationCard *self)
{
  g_return_val_if_fail (HF_IS_ORGANISATION_CARD (self), NULL);

  return self->sheet ? self->sheet->organisation : NULL;
}

void
hf_organisation_card_edit (HfOrganisationCard *self)
{
  g_return_if_fail (HF_IS_ORGANISATION_CARD (self));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "details");
  hf_organisation_details_edit (self->details,
                                hf_organisation_def.fields[HF_ORGANISATION_NAME].name);
}

void
hf_organisation_card_assign (HfOrganisationCard *self)
{
  g_return_if_fail (HF_IS_ORGANISATION_CARD (self));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "details");
  hf_organisation_details_edit (self->details,
                                hf_organisation_def.fields[HF_ORGANISATION_OWNER].name);
}

void
hf_organisation_card_copy_phone (HfOrganisationCard *self)
{
  g_return_if_fail (HF_IS_ORGANISATION_CARD (self));

  const char      *number = get_number (self);
  g_autofree char *shown = hf_format_phone (number);

  if (number != NULL)
    hf_calling_copy (GTK_WIDGET (self), number, shown);
}

void
hf_organisation_card_call (HfOrganisationCard *self)
{
  g_return_if_fail (HF_IS_ORGANISATION_CARD (self));

  const char      *number = get_number (self);
  g_autofree char *shown = hf_format_phone (number);

  if (number != NULL)
    hf_calling_call (GTK_WIDGET (self), number, shown);
}
