/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plans: list, card and the form for a new one, and what can be done by key, menu or button:
 * the actions "plan.…". */

#include "gui/plan/hf-plans-page.h"

#include "base/hf-strings.h"
#include "core/hf-plan-row.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-list-page-rest.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-single-keys.h"
#include "gui/plan/hf-plan-card.h"
#include "gui/plan/hf-plan-list.h"
#include "gui/plan/hf-plan-new.h"
#include "session/plan/hf-plan-sheet.h"
#include "session/plan/hf-plan-starters.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define STATE_TYPE "(xi)"  /* which, divider */
#define RESTING    "(vuv)" /* state, place in the drop-down, list and card */

/* The places in the drop-down. */
enum
{
  IN_USE,
  ARCHIVED,
};

struct _HfPlansPage
{
  HfListPage parent_instance;

  gboolean may_edit;

  /* template children */
  GtkWidget          *count;
  GtkWidget          *which;
  HfPlanList         *list;
  GtkWidget          *nothing;
  GtkWidget          *create_row;
  GtkWidget          *first;
  HfPlanCard         *card;
  HfPlanNew          *form;
  GtkEventController *single_keys;
  GtkEventController *list_single_keys;
};

G_DEFINE_FINAL_TYPE (HfPlansPage, hf_plans_page, HF_TYPE_LIST_PAGE)

static gboolean
shows_archived (HfPlansPage *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->which)) == ARCHIVED;
}

static void
show_count (HfPlansPage *self, guint n_items)
{
  g_autofree char *count = hf_format_count (n_items);
  /* Translators: %s is a number */
  g_autofree char *text = g_strdup_printf (ngettext ("%s plan", "%s plans", n_items), count);

  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
show_nothing (HfPlansPage *self)
{
  gboolean is_searching = hf_list_page_is_searching (HF_LIST_PAGE (self));
  gboolean is_failed =
    hf_live_list_get_error (hf_record_list_get_model (HF_RECORD_LIST (self->list))) != NULL;
  g_autofree char *visible =
    hf_str_visible_controls (hf_list_page_get_search (HF_LIST_PAGE (self)));
  /* Translators: %s is what was searched for */
  g_autofree char *create = g_strdup_printf (_ ("Create “%s”"), visible);
  g_autofree char *nothing =
    is_searching ?
      g_strdup_printf (_ ("No Plan Matches “%s”"), visible) :
      g_strdup (shows_archived (self) ? _ ("No Plan Is Archived") : _ ("No Plan Is in Use"));

  gtk_widget_set_visible (self->create_row, is_searching && !is_failed && self->may_edit);
  gtk_button_set_label (GTK_BUTTON (self->create_row), create);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), nothing);
}

static void
which_chosen_cb (HfPlansPage *self)
{
  if (hf_record_list_get_model (HF_RECORD_LIST (self->list)) ==
      NULL) /* the template is being built */
    return;
  hf_plan_list_show (self->list, hf_list_page_get_search (HF_LIST_PAGE (self)),
                     shows_archived (self));
  hf_list_page_show_state (HF_LIST_PAGE (self));
}

static void
created_cb (HfPlansPage *self, gint64 id)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->which), IN_USE);
  hf_list_page_open (HF_LIST_PAGE (self), id);
}

static void
start_new (HfPlansPage *self, const char *text)
{
  if (!self->may_edit)
    return;
  hf_list_page_show_detail (HF_LIST_PAGE (self), "new");
  hf_new_form_start (HF_NEW_FORM (self->form), hf_page_get_context (HF_PAGE (self)), text);
}

static void
hf_plans_page_show_row (HfListPage *page, gint64 id)
{
  hf_plan_card_set_plan (HF_PLANS_PAGE (page)->card, id);
}

static void
hf_plans_page_find (HfListPage *page, const char *text)
{
  HfPlansPage *self = HF_PLANS_PAGE (page);

  hf_plan_list_show (self->list, text, shows_archived (self));
}

static gboolean
hf_plans_page_is_limited (HfListPage *page)
{
  return hf_list_page_is_searching (page) || shows_archived (HF_PLANS_PAGE (page));
}

static void
hf_plans_page_show_hits (HfListPage *page, gboolean is_known)
{
  HfPlansPage *self = HF_PLANS_PAGE (page);

  show_nothing (self);
  if (is_known)
    show_count (self, g_list_model_get_n_items (
                        G_LIST_MODEL (hf_record_list_get_model (HF_RECORD_LIST (self->list)))));
}

static void
hf_plans_page_give_room (HfListPage *page, gboolean is_narrow, int width)
{
  hf_record_list_set_click_opens (HF_RECORD_LIST (HF_PLANS_PAGE (page)->list), is_narrow);
}

static void
hf_plans_page_create (HfPage *page)
{
  start_new (HF_PLANS_PAGE (page), NULL);
}

/* The plan that is shown, which may lag behind the selection by a query. */
static const HfRow *
get_plan (HfPlansPage *self)
{
  const HfRow *row = hf_plan_card_get_plan (self->card);
  gint64       selected = hf_record_list_get_selected (HF_RECORD_LIST (self->list));

  return row != NULL && row->id == selected && self->may_edit ? row : NULL;
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const HfRow *row = get_plan (HF_PLANS_PAGE (widget));

  if (row != NULL && hf_row_is_null (row, HF_PLAN_ARCHIVED))
    hf_list_page_archive (HF_LIST_PAGE (widget), row, HF_PLAN_ARCHIVED, N_ ("Archive plan"),
                          g_strdup (_ ("Plan archived")), NULL);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const HfRow *row = get_plan (HF_PLANS_PAGE (widget));

  if (row != NULL && !hf_row_is_null (row, HF_PLAN_ARCHIVED))
    hf_list_page_archive (HF_LIST_PAGE (widget), row, HF_PLAN_ARCHIVED, N_ ("Restore plan"),
                          g_strdup (_ ("Plan restored")), NULL);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPlansPage *self = HF_PLANS_PAGE (widget);

  if (hf_record_list_get_selected (HF_RECORD_LIST (self->list)) == 0)
    return;
  hf_list_page_show_detail (HF_LIST_PAGE (self), "card");
  hf_plan_card_edit (self->card);
}

static void
add_usual_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_saving_commit (widget, hf_page_get_context (HF_PAGE (widget)), hf_plan_starters_changes (),
                    g_strdup (_ ("Usual plans added")), NULL, NULL);
}

static void
create_searched_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_new (HF_PLANS_PAGE (widget), hf_list_page_get_search (HF_LIST_PAGE (widget)));
}

static void
allow_editing (HfPlansPage *self)
{
  static const char *const actions[] = { "plan.edit",   "plan.archive",         "plan.restore",
                                         "plan.create", "plan.create-searched", "plan.add-usual" };

  self->may_edit =
    hf_plan_sheet_may_edit (hf_context_get_viewer (hf_page_get_context (HF_PAGE (self))));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->may_edit);
  gtk_widget_set_visible (self->first, self->may_edit);
}

static GVariant *
hf_plans_page_save_state (HfPage *page)
{
  HfPlansPage *self = HF_PLANS_PAGE (page);

  return g_variant_new (STATE_TYPE, hf_record_list_get_selected (HF_RECORD_LIST (self->list)),
                        hf_list_page_get_divider (HF_LIST_PAGE (self)));
}

static void
hf_plans_page_restore_state (HfPage *page, GVariant *state)
{
  gint64 id;
  int    divider;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;
  g_variant_get (state, STATE_TYPE, &id, &divider);
  hf_list_page_restore (HF_LIST_PAGE (page), id, divider);
}

/* Which are listed is no part of what is remembered until the next start. */
static GVariant *
hf_plans_page_rest (HfPage *page)
{
  HfPlansPage *self = HF_PLANS_PAGE (page);
  g_autoptr (GVariant) listed = hf_list_page_rest (page);

  if (listed == NULL)
    return NULL;
  return g_variant_ref_sink (
    g_variant_new (RESTING, HF_PAGE_GET_CLASS (page)->save_state (page),
                   gtk_drop_down_get_selected (GTK_DROP_DOWN (self->which)), listed));
}

static void
hf_plans_page_wake (HfPage *page, GVariant *resting)
{
  g_autoptr (GVariant) state = NULL, listed = NULL;
  guint which;

  g_variant_get (resting, RESTING, &state, &which, &listed);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (HF_PLANS_PAGE (page)->which), which);
  hf_list_page_wake (page, listed);
}

static void
hf_plans_page_constructed (GObject *object)
{
  HfPlansPage *self = HF_PLANS_PAGE (object);
  HfContext   *context = hf_page_get_context (HF_PAGE (self));

  G_OBJECT_CLASS (hf_plans_page_parent_class)->constructed (object);

  hf_plan_card_set_up (self->card, context);
  hf_plan_list_set_up (self->list, context);
  allow_editing (self);
  hf_single_keys_follow (self->single_keys, context);
  hf_single_keys_follow (self->list_single_keys, context);
  hf_page_set_title (HF_PAGE (self), _ ("Plans"), NULL);
  hf_list_page_set_up (HF_LIST_PAGE (self), HF_RECORD_LIST (self->list), self->create_row);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/plan/hf-plans-page.ui");
  hf_list_page_bind_parts (widget_class);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, count);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, which);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, list);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, create_row);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, first);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, card);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, form);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, single_keys);
  gtk_widget_class_bind_template_child (widget_class, HfPlansPage, list_single_keys);
  gtk_widget_class_bind_template_callback (widget_class, which_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
}

static void
hf_plans_page_class_init (HfPlansPageClass *klass)
{
  static const HfListPageAction actions[] = {
    { "plan.edit", NULL, edit_cb },
    { "plan.archive", NULL, archive_cb },
    { "plan.restore", NULL, restore_cb },
    { "plan.add-usual", NULL, add_usual_cb },
    { "plan.create-searched", NULL, create_searched_cb },
    { NULL, NULL, NULL },
  };
  HfListPageClass *list_class = HF_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = hf_plans_page_constructed;
  HF_PAGE_CLASS (klass)->create = hf_plans_page_create;
  HF_PAGE_CLASS (klass)->save_state = hf_plans_page_save_state;
  HF_PAGE_CLASS (klass)->restore_state = hf_plans_page_restore_state;
  HF_PAGE_CLASS (klass)->rest = hf_plans_page_rest;
  HF_PAGE_CLASS (klass)->wake = hf_plans_page_wake;

  list_class->show_row = hf_plans_page_show_row;
  list_class->find = hf_plans_page_find;
  list_class->is_limited = hf_plans_page_is_limited;
  list_class->show_hits = hf_plans_page_show_hits;
  list_class->give_room = hf_plans_page_give_room;

  g_type_ensure (HF_TYPE_PLAN_LIST);
  g_type_ensure (HF_TYPE_PLAN_NEW);
  g_type_ensure (HF_TYPE_PLAN_CARD);
  hf_list_page_install_actions (GTK_WIDGET_CLASS (klass), "plan", actions);
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
hf_plans_page_init (HfPlansPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_page_set_can_print (HF_PAGE (self), FALSE);
}
