/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The staff: the list, beside it somebody's card, or who is on duty while nobody is chosen. */

#include "gui/staff/hf-staff-page.h"

#include "base/hf-strings.h"
#include "core/hf-staff.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-id-selection.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/staff/hf-duty-board.h"
#include "gui/staff/hf-staff-card.h"
#include "gui/staff/hf-staff-row.h"
#include "store/hf-live-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfStaffPage
{
  HfPage parent_instance;

  /* owned */
  HfLiveList    *model;
  HfIdSelection *selection;
  char          *search;

  gboolean is_in_detail; /* somebody's card or the board is open; one pane shows only it */

  /* template children */
  GtkWidget   *stack;
  GtkWidget   *list_side;
  GtkWidget   *count;
  HfReadError *trouble;
  GtkWidget   *view;
  GtkWidget   *nothing;
  GtkWidget   *detail;
  HfDutyBoard *board;
  HfStaffCard *card;
};

G_DEFINE_FINAL_TYPE (HfStaffPage, hf_staff_page, HF_TYPE_PAGE)

/* One of the two sides is enough for a narrow window; GtkPaned gives a lone child everything. */
static void
arrange (HfStaffPage *self)
{
  gboolean is_narrow = hf_page_is_narrow (HF_PAGE (self));

  gtk_widget_set_visible (self->list_side, !is_narrow || !self->is_in_detail);
  gtk_widget_set_visible (self->detail, !is_narrow || self->is_in_detail);
  hf_page_set_can_go_back (HF_PAGE (self), is_narrow && self->is_in_detail);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), is_narrow);
}

static void
show_detail (HfStaffPage *self, const char *what)
{
  self->is_in_detail = TRUE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), what);
  arrange (self);
}

static gboolean
is_searching (HfStaffPage *self)
{
  return !hf_str_is_blank (self->search);
}

/* While rows are being read the old ones stay, so nothing flashes. */
static void
show_state (HfStaffPage *self)
{
  const GError    *error = hf_live_list_get_error (self->model);
  guint            n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *count = hf_format_count (n);
  /* Translators: %s is a number */
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s staff member", "%s staff members", n), count);

  hf_read_error_show (self->trouble, error, n == 0);
  if (n == 0 && hf_live_list_is_loading (self->model))
    return;
  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->nothing, n == 0 && error == NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    n > 0 || error != NULL || is_searching (self) ? "staff" :
                                                                                    "empty");
}

static void
read_list (HfStaffPage *self)
{
  HfContext *context = hf_page_get_context (HF_PAGE (self));
  g_autoptr (HfQuery) query = hf_query_new (&hf_staff_def, hf_context_get_viewer (context));

  hf_query_where (query, HF_STAFF_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, self->search);
  hf_query_order (query, HF_STAFF_NAME, FALSE);
  hf_live_list_set_query (self->model, query);
}

static void
retry_cb (HfStaffPage *self)
{
  hf_live_list_retry (self->model);
}

static void
open_staff (HfStaffPage *self, gint64 id)
{
  hf_id_selection_set_id (self->selection, id);
  hf_staff_card_set_staff (self->card, id);
  show_detail (self, "card");
}

static void
selected_cb (HfStaffPage *self, gint64 id)
{
  hf_staff_card_set_staff (self->card, id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), id != 0 ? "card" : "board");
}

static void
activated_cb (HfStaffPage *self, guint position)
{
  gint64 id = hf_live_list_get_id (self->model, position);

  if (id == 0)
    return;
  open_staff (self, id);
  gtk_widget_child_focus (GTK_WIDGET (self->card), GTK_DIR_TAB_FORWARD);
}

static void
chosen_cb (HfStaffPage *self, gint64 id)
{
  open_staff (self, id);
}

static void
gone_cb (HfStaffPage *self)
{
  hf_staff_card_set_staff (self->card, 0);
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "board");
}

static void
show_board_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfStaffPage *self = HF_STAFF_PAGE (widget);

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  show_detail (self, "board");
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
  show_detail (self, "card");
  hf_staff_card_edit (self->card);
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfStaffPage     *self = HF_STAFF_PAGE (widget);
  HfContext       *context = hf_page_get_context (HF_PAGE (self));
  const HfRow     *row = hf_staff_card_get_staff (self->card);
  g_autofree char *name = NULL;
  HfChangeSet     *changes;
  HfRow           *draft;

  if (row == NULL || row->id != hf_id_selection_get_id (self->selection))
    return;
  name = hf_str_visible_controls (hf_row_text (row, HF_STAFF_NAME));
  draft = hf_row_copy (row);
  hf_row_set_int (draft, HF_STAFF_ARCHIVED, hf_clock_now (hf_context_get_clock (context)));
  changes = hf_change_set_new (N_ ("Archive staff member"));
  hf_change_set_update (changes, row, draft);
  /* Translators: %s is a name */
  hf_saving_commit (widget, context, changes, g_strdup_printf (_ ("%s archived"), name), NULL,
                    NULL);
  if (hf_page_is_narrow (HF_PAGE (self)))
    HF_PAGE_GET_CLASS (self)->go_back (HF_PAGE (self));
}

static void
create_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HF_PAGE_GET_CLASS (widget)->create (HF_PAGE (widget));
}

static void
created_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfStaffPage *self = HF_STAFF_PAGE (widget);

  if (committed == NULL || self->model == NULL)
    return;
  open_staff (self, hf_committed_get_id (committed, HF_FIRST_NEW));
  hf_staff_card_edit (self->card);
}

/* Somebody new is in the book at once, and the card opens to be filled in. */
static void
hf_staff_page_create (HfPage *page)
{
  HfStaffPage *self = HF_STAFF_PAGE (page);
  HfChangeSet *changes = hf_change_set_new (N_ ("New staff member"));
  HfRow       *row = hf_row_new (&hf_staff_def);

  hf_row_set_text (row, HF_STAFF_NAME, is_searching (self) ? self->search : _ ("New Staff Member"));
  hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  hf_change_set_insert (changes, row);
  hf_saving_commit (GTK_WIDGET (self), hf_page_get_context (page), changes,
                    g_strdup (_ ("Staff member added")), created_cb, NULL);
}

static void
hf_staff_page_search (HfPage *page, const char *text)
{
  HfStaffPage *self = HF_STAFF_PAGE (page);

  if (!hf_set_str (&self->search, text))
    return;
  if (hf_page_is_narrow (page) && self->is_in_detail)
    {
      self->is_in_detail = FALSE;
      arrange (self);
    }
  read_list (self);
}

static void
hf_staff_page_activate_search (HfPage *page)
{
  HfStaffPage *self = HF_STAFF_PAGE (page);
  gint64       id = hf_live_list_get_id (self->model, 0);

  if (id != 0)
    open_staff (self, id);
}

static void
hf_staff_page_shown (HfPage *page)
{
  gtk_widget_grab_focus (HF_STAFF_PAGE (page)->view);
}

static gboolean
hf_staff_page_go_back (HfPage *page)
{
  HfStaffPage *self = HF_STAFF_PAGE (page);
  GtkWidget   *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  gboolean     has_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->detail);

  if (hf_page_is_narrow (page) ? !self->is_in_detail : !has_focus)
    return FALSE;
  self->is_in_detail = FALSE;
  arrange (self);
  gtk_widget_grab_focus (self->view);
  return TRUE;
}

static void
hf_staff_page_show_item (HfPage *page, GVariant *item)
{
  if (g_variant_is_of_type (item, G_VARIANT_TYPE_INT64))
    open_staff (HF_STAFF_PAGE (page), g_variant_get_int64 (item));
}

static void
hf_staff_page_constructed (GObject *object)
{
  HfStaffPage *self = HF_STAFF_PAGE (object);
  HfContext   *context = hf_page_get_context (HF_PAGE (self));
  g_autoptr (GtkListItemFactory) factory = hf_staff_row_make_factory ();

  G_OBJECT_CLASS (hf_staff_page_parent_class)->constructed (object);

  self->model = hf_live_list_new (hf_context_get_store (context));
  self->selection = hf_id_selection_new (self->model);
  g_signal_connect_object (self->selection, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->view), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  hf_staff_card_set_up (self->card, context);
  hf_duty_board_set_up (self->board, context);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (arrange), NULL);
  hf_page_set_title (HF_PAGE (self), _ ("Staff"), NULL);
  arrange (self);
  read_list (self);
}

static void
hf_staff_page_dispose (GObject *object)
{
  HfStaffPage *self = HF_STAFF_PAGE (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_STAFF_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (hf_staff_page_parent_class)->dispose (object);
}

static void
hf_staff_page_finalize (GObject *object)
{
  g_free (HF_STAFF_PAGE (object)->search);

  G_OBJECT_CLASS (hf_staff_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-staff-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, count);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, view);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, detail);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, board);
  gtk_widget_class_bind_template_child (widget_class, HfStaffPage, card);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gone_cb);
}

static void
hf_staff_page_class_init (HfStaffPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HfPageClass    *page_class = HF_PAGE_CLASS (klass);

  object_class->constructed = hf_staff_page_constructed;
  object_class->dispose = hf_staff_page_dispose;
  object_class->finalize = hf_staff_page_finalize;

  page_class->search = hf_staff_page_search;
  page_class->activate_search = hf_staff_page_activate_search;
  page_class->shown = hf_staff_page_shown;
  page_class->go_back = hf_staff_page_go_back;
  page_class->show_item = hf_staff_page_show_item;
  page_class->create = hf_staff_page_create;

  g_type_ensure (HF_TYPE_DUTY_BOARD);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_STAFF_CARD);
  gtk_widget_class_install_action (widget_class, "staff.show-duty", NULL, show_board_cb);
  gtk_widget_class_install_action (widget_class, "staff.departments", NULL, departments_cb);
  gtk_widget_class_install_action (widget_class, "staff.packages", NULL, packages_cb);
  gtk_widget_class_install_action (widget_class, "staff.create", NULL, create_cb);
  gtk_widget_class_install_action (widget_class, "staff.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "staff.archive", NULL, archive_cb);
  bind_children (widget_class);
}

static void
hf_staff_page_init (HfStaffPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
