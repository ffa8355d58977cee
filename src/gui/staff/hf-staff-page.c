/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The staff: the list, beside it somebody's card, or who is on duty while nobody is chosen. */

#include "gui/staff/hf-staff-page.h"

#include "base/hf-short-name.h"
#include "base/hf-space-name.h"
#include "base/hf-weak.h"
#include "core/hf-staff.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-list-page-rest.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-single-keys.h"
#include "gui/common/list/hf-outside-row.h"
#include "gui/staff/hf-duty-board.h"
#include "gui/common/hf-table-export.h"
#include "gui/staff/hf-staff-card.h"
#include "gui/staff/hf-staff-list.h"
#include "session/print/hf-printed-staff.h"
#include "session/staff/hf-owners.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfStaffPage
{
  HfListPage parent_instance;

  gint64 shown;    /* whose card */
  gint64 archived; /* who was archived here last, 0 for nobody */

  /* template children */
  GtkWidget          *count;
  GtkWidget          *nothing;
  GtkWidget          *clear_filter;
  HfOutsideRow       *outside_row;
  GtkMenuButton      *filter_button;
  HfFilterBar        *filter_bar;
  GtkEventController *single_keys;

  HfStaffList *list;
  HfDutyBoard *board;
  HfStaffCard *card;
};

#define STATE_TYPE "(xis)" /* who, divider, filter */

G_DEFINE_FINAL_TYPE (HfStaffPage, hf_staff_page, HF_TYPE_LIST_PAGE)

/* What the store would refuse is not offered. */
static void
card_shown_cb (HfStaffPage *self)
{
  gboolean     may_edit = hf_staff_card_may_edit (self->card);
  const HfRow *row = hf_staff_card_get_staff (self->card);
  gboolean     is_archived = !hf_row_is_null (row, HF_STAFF_ARCHIVED);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "staff.edit", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "staff.archive", may_edit && !is_archived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "staff.restore", may_edit && is_archived);
}

static void
show_board_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfStaffPage *self = HF_STAFF_PAGE (widget);

  hf_record_list_select (HF_RECORD_LIST (self->list), 0);
  hf_list_page_show_detail (HF_LIST_PAGE (self), "none");
}

static void
departments_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_rows_dialog_present (widget, hf_page_get_context (HF_PAGE (widget)),
                          &hf_rows_dialog_departments);
}

static void
packages_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_rows_dialog_present (widget, hf_page_get_context (HF_PAGE (widget)), &hf_rows_dialog_packages);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfStaffPage *self = HF_STAFF_PAGE (widget);

  if (hf_staff_card_get_staff (self->card) == NULL)
    return;
  hf_list_page_show_detail (HF_LIST_PAGE (self), "card");
  hf_staff_card_edit (self->card);
}

/* Who left with something is not forgotten: whoever archived somebody may hand over at once. */
static void
owners_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfStaffPage) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) owners = hf_owners_read_finish (HF_STORE (source), result, &error);

  if (self == NULL)
    return;
  if (owners == NULL)
    hf_page_show_error (HF_PAGE (self), error);
  for (guint i = 0; owners != NULL && i < owners->len; i++)
    {
      const HfRow     *row = owners->pdata[i];
      g_autofree char *name = NULL, *text = NULL;

      if (row->id != self->archived || hf_row_is_null (row, HF_STAFF_ARCHIVED))
        continue;
      name = hf_short_name (hf_row_text (row, HF_STAFF_NAME));
      /* Translators: %s is the name of a colleague */
      text = hf_space_name (
        g_strdup_printf (_ ("%s archived, but still has customers or open work"), name), name);
      hf_page_offer (HF_PAGE (self), text, _ ("_Hand Over…"), "win.hand-over");
    }
}

static void
archived_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  if (committed != NULL)
    hf_owners_read_async (hf_page_get_context (HF_PAGE (widget)),
                          hf_page_get_cancellable (HF_PAGE (widget)), owners_read_cb,
                          hf_weak_new (widget));
}

/* Whoever is selected, once the card shows them and they may be changed. */
static const HfRow *
get_managed (HfStaffPage *self)
{
  const HfRow *row = hf_staff_card_get_staff (self->card);
  gint64       selected = hf_record_list_get_selected (HF_RECORD_LIST (self->list));

  return row != NULL && row->id == selected && hf_staff_card_may_edit (self->card) ? row : NULL;
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfStaffPage     *self = HF_STAFF_PAGE (widget);
  const HfRow     *row = get_managed (self);
  g_autofree char *name = NULL;

  if (row == NULL || !hf_row_is_null (row, HF_STAFF_ARCHIVED))
    return;
  name = hf_short_name (hf_row_text (row, HF_STAFF_NAME));
  self->archived = row->id;
  /* Translators: %s is a name */
  hf_list_page_archive (HF_LIST_PAGE (self), row, HF_STAFF_ARCHIVED, N_ ("Archive staff member"),
                        g_strdup_printf (_ ("%s archived"), name), archived_cb);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const HfRow     *row = get_managed (HF_STAFF_PAGE (widget));
  g_autofree char *name = NULL;

  if (row == NULL || hf_row_is_null (row, HF_STAFF_ARCHIVED))
    return;
  name = hf_short_name (hf_row_text (row, HF_STAFF_NAME));
  /* Translators: %s is a name */
  hf_list_page_archive (HF_LIST_PAGE (widget), row, HF_STAFF_ARCHIVED, N_ ("Restore staff member"),
                        g_strdup_printf (_ ("%s restored"), name), NULL);
}

static void
created_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfStaffPage *self = HF_STAFF_PAGE (widget);

  if (committed == NULL)
    return;
  hf_list_page_open (HF_LIST_PAGE (self), hf_committed_get_id (committed, HF_FIRST_NEW));
  hf_staff_card_edit (self->card);
}

/* Somebody new is in the book at once, and the card opens to be filled in. */
static void
hf_staff_page_create (HfPage *page)
{
  HfListPage  *self = HF_LIST_PAGE (page);
  HfChangeSet *changes = hf_change_set_new (N_ ("New staff member"));
  HfRow       *row = hf_row_new (&hf_staff_def);

  hf_row_set_text (row, HF_STAFF_NAME,
                   hf_list_page_is_searching (self) ? hf_list_page_get_search (self) :
                                                      _ ("New Staff Member"));
  hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  hf_change_set_insert (changes, row);
  hf_saving_commit (GTK_WIDGET (self), hf_page_get_context (page), changes,
                    g_strdup (_ ("Staff member added")), created_cb, NULL);
}

static GPtrArray *
hf_staff_page_list_printed (HfPage *page)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  HfDate     today = hf_clock_today (hf_context_get_clock (hf_page_get_context (page)));

  g_ptr_array_add (scopes, hf_printed_staff_new_scope (HF_STAFF_PAGE (page)->shown, today));
  return scopes;
}

static void
hf_staff_page_export (HfPage *page)
{
  static const HfTableExport table = {
    HF_IMPORT_STAFF,
    N_ ("Export Staff"),
    /* Translators: the name of a file; %s is a date */
    N_ ("staff-%s.csv"),
  };
  HfQuery *query = hf_staff_list_new_query (HF_STAFF_PAGE (page)->list,
                                            hf_list_page_get_search (HF_LIST_PAGE (page)));

  hf_table_export_choose (&table, page, hf_selected_new_all (query, NULL));
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_staff_page_export (HF_PAGE (widget));
}

static void
hf_staff_page_show_row (HfListPage *page, gint64 id)
{
  HF_STAFF_PAGE (page)->shown = id;
  hf_staff_card_set_staff (HF_STAFF_PAGE (page)->card, id);
}

static void
hf_staff_page_find (HfListPage *page, const char *text)
{
  hf_staff_list_show (HF_STAFF_PAGE (page)->list, text);
}

static void
filter_changed_cb (HfStaffPage *self)
{
  hf_staff_list_set_filter (self->list, hf_filter_bar_get_filter (self->filter_bar));
  hf_staff_list_show (self->list, hf_list_page_get_search (HF_LIST_PAGE (self)));
}

static void
filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (HF_STAFF_PAGE (widget)->filter_button);
}

static void
clear_filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfStaffPage *self = HF_STAFF_PAGE (widget);

  hf_filter_bar_clear (self->filter_bar);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
hf_staff_page_is_limited (HfListPage *page)
{
  return hf_list_page_is_searching (page) ||
         hf_filter_bar_is_filtering (HF_STAFF_PAGE (page)->filter_bar);
}

static GVariant *
hf_staff_page_save_state (HfPage *page)
{
  HfStaffPage     *self = HF_STAFF_PAGE (page);
  g_autofree char *filter = hf_filter_bar_save (self->filter_bar);

  return g_variant_new (STATE_TYPE, hf_record_list_get_selected (HF_RECORD_LIST (self->list)),
                        hf_list_page_get_divider (HF_LIST_PAGE (self)), filter);
}

static void
hf_staff_page_restore_state (HfPage *page, GVariant *state)
{
  gint64      id;
  int         divider;
  const char *filter;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;
  g_variant_get (state, "(xi&s)", &id, &divider, &filter);
  hf_filter_bar_restore (HF_STAFF_PAGE (page)->filter_bar, filter);
  hf_list_page_restore (HF_LIST_PAGE (page), id, divider);
}

static void
hf_staff_page_show_hits (HfListPage *page, gboolean is_known)
{
  HfStaffPage     *self = HF_STAFF_PAGE (page);
  HfLiveList      *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  guint            n = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_autofree char *count = hf_format_count (n);
  /* Translators: %s is a number */
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s staff member", "%s staff members", n), count);

  gtk_widget_set_visible (self->clear_filter, hf_filter_bar_is_filtering (self->filter_bar));
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), hf_list_page_is_searching (page) ?
                                                                _ ("Nobody Has a Name Like That") :
                                                                _ ("Nobody Passes the Filter"));
  if (is_known)
    gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
hf_staff_page_give_room (HfListPage *page, gboolean is_narrow, int width)
{
  hf_record_list_set_click_opens (HF_RECORD_LIST (HF_STAFF_PAGE (page)->list), is_narrow);
}

static void
hf_staff_page_constructed (GObject *object)
{
  HfStaffPage *self = HF_STAFF_PAGE (object);
  HfContext   *context = hf_page_get_context (HF_PAGE (self));

  G_OBJECT_CLASS (hf_staff_page_parent_class)->constructed (object);

  hf_staff_list_set_up (self->list, context);
  hf_staff_card_set_up (self->card, context);
  hf_duty_board_set_up (self->board, context);
  hf_filter_bar_set_up (self->filter_bar, self->filter_button, context, &hf_staff_def);
  hf_outside_row_serve (self->outside_row, HF_RECORD_LIST (self->list),
                        hf_staff_list_make_outside_query);
  hf_single_keys_follow (self->single_keys, context);
  hf_page_set_title (HF_PAGE (self), _ ("Staff"), NULL);
  hf_list_page_set_up (HF_LIST_PAGE (self), HF_RECORD_LIST (self->list), NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-staff-page.ui");
  hf_list_page_bind_parts (widget_class);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, count);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, clear_filter);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, outside_row);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, single_keys);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, list);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, board);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, card);
  gtk_widget_class_bind_template_callback (widget_class, hf_list_page_open);
  gtk_widget_class_bind_template_callback (widget_class, card_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_list_page_print_card_only);
}

static void
hf_staff_page_class_init (HfStaffPageClass *klass)
{
  static const HfListPageAction actions[] = {
    { "staff.show-duty", NULL, show_board_cb },
    { "staff.departments", NULL, departments_cb },
    { "staff.packages", NULL, packages_cb },
    { "staff.export", NULL, export_cb },
    { "staff.filter", NULL, filter_cb },
    { "staff.clear-filter", NULL, clear_filter_cb },
    { "staff.edit", NULL, edit_cb },
    { "staff.archive", NULL, archive_cb },
    { "staff.restore", NULL, restore_cb },
    { NULL, NULL, NULL },
  };
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  HfListPageClass *list_class = HF_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = hf_staff_page_constructed;
  HF_PAGE_CLASS (klass)->create = hf_staff_page_create;
  HF_PAGE_CLASS (klass)->list_printed = hf_staff_page_list_printed;
  HF_PAGE_CLASS (klass)->export_shown = hf_staff_page_export;
  HF_PAGE_CLASS (klass)->save_state = hf_staff_page_save_state;
  HF_PAGE_CLASS (klass)->restore_state = hf_staff_page_restore_state;
  HF_PAGE_CLASS (klass)->rest = hf_list_page_rest;
  HF_PAGE_CLASS (klass)->wake = hf_list_page_wake;

  list_class->show_row = hf_staff_page_show_row;
  list_class->find = hf_staff_page_find;
  list_class->is_limited = hf_staff_page_is_limited;
  list_class->show_hits = hf_staff_page_show_hits;
  list_class->give_room = hf_staff_page_give_room;

  g_type_ensure (HF_TYPE_DUTY_BOARD);
  g_type_ensure (HF_TYPE_FILTER_BAR);
  g_type_ensure (HF_TYPE_OUTSIDE_ROW);
  g_type_ensure (HF_TYPE_STAFF_CARD);
  g_type_ensure (HF_TYPE_STAFF_LIST);
  hf_list_page_install_actions (widget_class, "staff", actions);
  bind_children (widget_class);
}

static void
hf_staff_page_init (HfStaffPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_page_set_can_print (HF_PAGE (self), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "staff.restore", FALSE);
}
