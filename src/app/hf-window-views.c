/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The views of the window: which there are, building the page of one when it is first shown, and
 * what is remembered of them until the next start. What a page tells the window is not known here.
 */

#include "app/hf-window-private.h"

#include "base/hf-parts.h"
#include "core/hf-role.h"
#include "core/hf-staff.h"
#include "gui/calendar/hf-calendar-page.h"
#include "gui/customer/hf-customer-page.h"
#include "gui/follow-up/hf-today-page.h"
#include "gui/knowledge/hf-knowledge-page.h"
#include "gui/organisation/hf-organisation-page.h"
#include "gui/plan/hf-plans-page.h"
#include "gui/staff/hf-staff-page.h"
#include "gui/stats/hf-reports-page.h"
#include "session/hf-book-key.h"
#include "session/hf-start.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_VIEW "today" /* whose badge is seen from everywhere */
#define CUSTOMERS  "customers"
#define LAST_VIEW  "view" /* the key by which the view itself is remembered */

#define REMEMBER_AFTER 2 /* seconds */

/* The views. The numbers are those of Alt+number and keep their places for the views still to come.
 */
static const struct
{
  const char *view;
  const char *label;
  const char *icon_name;
  int         number;
  GType (*get_type) (void);
  const char *beside; /* the view in whose row of the navigation it stands, or NULL */
  const char *hint;   /* by what its search finds; NULL: it has none, and the customers' is taken */
  const char *search; /* the same in full, for the tooltip and for who does not see */
} views[] = {
  { "today", N_ ("Today"), "hf-today-symbolic", 1, hf_today_page_get_type, NULL, NULL, NULL },
  { CUSTOMERS, N_ ("Customers"), "hf-customers-symbolic", 2, hf_customer_page_get_type, NULL,
    N_ ("Name, pinyin or phone"), N_ ("Search customers: name, pinyin, phone") },
  { "organisations", N_ ("Organisations"), NULL, 0, hf_organisation_page_get_type, CUSTOMERS,
    N_ ("Name, contact or phone"), N_ ("Search organisations: name, pinyin, contact, phone, tag") },
  { "calendar", N_ ("Calendar"), "hf-calendar-symbolic", 3, hf_calendar_page_get_type, NULL, NULL,
    NULL },
  { "plans", N_ ("Plans"), "hf-plans-symbolic", 4, hf_plans_page_get_type, NULL,
    N_ ("Name of a plan"), N_ ("Search plans: name") },
  { HF_ROLE_VIEW_REPORTS, N_ ("Reports"), "hf-reports-symbolic", 7, hf_reports_page_get_type, NULL,
    NULL, NULL },
  { "staff", N_ ("Staff"), "hf-staff-symbolic", 8, hf_staff_page_get_type, NULL,
    N_ ("Name, pinyin or specialty"),
    N_ ("Search the staff: name, pinyin, specialty, department") },
  { "knowledge", N_ ("Knowledge"), "hf-knowledge-symbolic", 9, hf_knowledge_page_get_type, NULL,
    N_ ("Title, words or department"),
    N_ ("Search knowledge: title, words of the text, department") },
};

/* The page of a view, if it was shown and does not rest. */
static HfPage *
get_page_of (HfWindow *self, const char *view)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, view);

  return child ? HF_PAGE (child) : NULL;
}

/* What a page remembers are rows of its book, and a filter by them means others in another one. */
static char *
make_key (HfWindow *self, const char *view)
{
  g_autofree char *own = hf_start_book_path ();
  g_autofree char *book = hf_book_key_new (self->path);

  return g_str_equal (self->path, own) ? g_strdup (view) : g_strconcat (view, "@", book, NULL);
}

/* Whoever presses a key is told who it is for, rather than find it dead. */
static char *
word_readers (void)
{
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  for (const HfChoice *role = hf_staff_roles; role->key != NULL; role++)
    if (hf_role_find (role->key)->reports)
      g_strv_builder_add (roles, _ (role->label));
  all = g_strv_builder_end (roles);
  list = hf_join_list (all);
  /* Translators: two lines; %s are roles, "Head of department, Manager" */
  return g_strdup_printf (_ ("Reports are for these roles alone:\n%s"), list);
}

static void
restore_page (HfWindow *self, HfPage *page, const char *view)
{
  g_autofree char *key = make_key (self, view);
  g_autoptr (GVariant) states = g_settings_get_value (self->settings, "page-states");
  g_autoptr (GVariant) state = g_variant_lookup_value (states, key, NULL);

  if (state != NULL && HF_PAGE_GET_CLASS (page)->restore_state != NULL)
    HF_PAGE_GET_CLASS (page)->restore_state (page, state);
}

static HfPage *
add_page (HfWindow *self, guint index)
{
  HfPage *page = g_object_new (views[index].get_type (), "context", self->context, NULL);

  if (views[index].beside == NULL)
    hf_nav_set_page (self->nav, views[index].view, page);
  g_object_bind_property (self->shell, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
  hf_window_follow_page (self, page);
  /* The first page is shown by this; how narrow it is decides what has room in the header bar. */
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), views[index].view);
  if (hf_page_get_title (page) == NULL)
    hf_page_set_title (page, _ (views[index].label), NULL);
  if (!hf_window_wake (self, views[index].view, page))
    restore_page (self, page, views[index].view);
  return page;
}

static gboolean
may_show (HfWindow *self, const char *view)
{
  return hf_role_uses_view (hf_context_get_viewer (self->context)->role, view);
}

/* A view is built when it is first shown: the start does not wait for what nobody looks at. */
static HfPage *
ensure_page_of (HfWindow *self, const char *view)
{
  HfPage *page = get_page_of (self, view);

  if (self->context == NULL || !may_show (self, view))
    return NULL;
  for (guint i = 0; page == NULL && i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].view, view))
      page = add_page (self, i);
  return page;
}

/* Whoever leads a hospital asks how it goes; all others what is to be done, and the page knows by
 * whom. */
static const char *
choose_first_view (HfWindow *self)
{
  g_autofree char *role = hf_context_dup_role (self->context);

  return hf_role_find (role)->first_view;
}

/* The one this book was left at, if there is still one of that name. */
static void
restore_view (HfWindow *self)
{
  g_autofree char *key = make_key (self, LAST_VIEW);
  g_autoptr (GVariant) states = g_settings_get_value (self->settings, "page-states");
  const char *view = NULL;

  g_variant_lookup (states, key, "&s", &view);
  if (view == NULL || ensure_page_of (self, view) == NULL)
    view = choose_first_view (self);
  hf_window_show_view (self, view, NULL);
}

static gboolean
first_view_wanted_cb (gpointer self)
{
  if (HF_WINDOW (self)->context != NULL)
    ensure_page_of (self, FIRST_VIEW);
  hf_window_prepare_palette (self);
  return G_SOURCE_REMOVE;
}

/* Unless somebody asked for a view already, the one of last time is shown. */
static gboolean
view_wanted_cb (gpointer user_data)
{
  HfWindow *self = user_data;

  if (self->context != NULL && hf_window_get_page (self) == NULL)
    restore_view (self);
  g_idle_add_full (G_PRIORITY_LOW, first_view_wanted_cb, g_object_ref (self), g_object_unref);
  return G_SOURCE_REMOVE;
}

/**
 * hf_window_get_row_of:
 * @view: a view
 *
 * Returns: (transfer none): the view whose row of the navigation stands for @view too
 */
const char *
hf_window_get_row_of (const char *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i].beside != NULL && g_strcmp0 (views[i].view, view) == 0)
      return views[i].beside;
  return view;
}

/**
 * hf_window_list_views:
 * @self: a window without a view
 *
 * Fills the navigation.
 */
void
hf_window_list_views (HfWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i].beside == NULL)
      hf_nav_add (self->nav, views[i].view, _ (views[i].label), views[i].icon_name,
                  views[i].number);
  hf_view_switch_add (self->view_switch, CUSTOMERS, _ ("People"));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i].beside != NULL)
      hf_view_switch_add (self->view_switch, views[i].view, _ (views[i].label));
}

/**
 * hf_window_show_hint:
 * @self: a window that shows a page
 *
 * Says in the search by what this view finds; where a view has no search, whom it looks for.
 */
void
hf_window_show_hint (HfWindow *self)
{
  const char *view = gtk_stack_get_visible_child_name (self->stack);
  const char *hint = N_ ("Search customers"),
             *search = N_ ("Search customers: name, pinyin, phone");

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i].hint != NULL && g_strcmp0 (views[i].view, view) == 0)
      {
        hint = views[i].hint;
        search = views[i].search;
      }
  if (hf_page_is_narrow (hf_window_get_page (self)))
    hint = N_ ("Search");
  g_object_set (self->search, "placeholder-text", _ (hint), "tooltip-text", _ (search), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (search), -1);
}

/* What somebody may not use is not there, rather than grey. */
static void
offer_views (HfWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i].beside == NULL)
      hf_nav_offer (self->nav, views[i].view, may_show (self, views[i].view));
}

/**
 * hf_window_want_view:
 * @self: a window
 *
 * Shows the first view when there is time: it takes the book, and a shell that is on screen.
 */
void
hf_window_want_view (HfWindow *self)
{
  if (self->context != NULL)
    offer_views (self);
  if (self->is_drawn && self->context != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, view_wanted_cb, g_object_ref (self), g_object_unref);
}

/* Books nobody opens any more are forgotten. */
static void
forget_old_books (HfWindow *self, GVariant *states, GVariantDict *kept)
{
  g_auto (GStrv) books = g_settings_get_strv (self->settings, "recent-books");
  g_autofree char *own = hf_book_key_new (self->path);
  GVariantIter     iter;
  const char      *key, *at;

  g_variant_iter_init (&iter, states);
  while (g_variant_iter_next (&iter, "{&sv}", &key, NULL))
    if ((at = strchr (key, '@')) != NULL && !g_str_equal (at + 1, own) &&
        !g_strv_contains ((const char *const *) books, at + 1))
      g_variant_dict_remove (kept, key);
}

/**
 * hf_window_remember_views:
 * @self: a window
 *
 * Keeps which view is shown and what each page wants to know again, for this book. What a view that
 * was not opened this time remembered stays.
 */
void
hf_window_remember_views (HfWindow *self)
{
  g_autoptr (GVariant) before = g_settings_get_value (self->settings, "page-states");
  g_autofree char *last = make_key (self, LAST_VIEW);
  GVariantDict     states;

  g_variant_dict_init (&states, before);
  forget_old_books (self, before, &states);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      HfPage          *page = get_page_of (self, views[i].view);
      g_autofree char *key = make_key (self, views[i].view);
      g_autoptr (GVariant) resting = hf_window_dup_resting (self, views[i].view);

      if (page != NULL && HF_PAGE_GET_CLASS (page)->save_state != NULL)
        g_variant_dict_insert_value (&states, key, HF_PAGE_GET_CLASS (page)->save_state (page));
      else if (resting != NULL)
        g_variant_dict_insert_value (&states, key, resting);
    }
  if (hf_window_get_page (self) != NULL)
    g_variant_dict_insert (&states, last, "s", gtk_stack_get_visible_child_name (self->stack));
  g_settings_set_value (self->settings, "page-states", g_variant_dict_end (&states));
}

static gboolean
remember_cb (gpointer user_data)
{
  HfWindow *self = user_data;

  self->remember_id = 0;
  if (self->context != NULL)
    hf_window_remember_views (self);
  return G_SOURCE_REMOVE;
}

/**
 * hf_window_remember_soon:
 * @self: a window
 *
 * Remembers the views once nobody has changed any of it for a moment, for what ends the program
 * without asking. Nothing that is being drawn waits for it.
 */
void
hf_window_remember_soon (HfWindow *self)
{
  g_clear_handle_id (&self->remember_id, g_source_remove);
  self->remember_id =
    g_timeout_add_seconds_full (G_PRIORITY_LOW, REMEMBER_AFTER, remember_cb, self, NULL);
}

static void
forget_views (HfWindow *self)
{
  g_autoptr (GVariant) before = g_settings_get_value (self->settings, "page-states");
  g_autofree char *last = make_key (self, LAST_VIEW);
  GVariantDict     states;

  g_variant_dict_init (&states, before);
  g_variant_dict_remove (&states, last);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *key = make_key (self, views[i].view);

      g_variant_dict_remove (&states, key);
    }
  g_settings_set_value (self->settings, "page-states", g_variant_dict_end (&states));
}

/* The one on screen last: another one would be shown in its place. */
static void
remove_pages (GtkStack *stack)
{
  GtkWidget *shown = gtk_stack_get_visible_child (stack);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *page = gtk_stack_get_child_by_name (stack, views[i].view);

      if (page != NULL && page != shown)
        gtk_stack_remove (stack, page);
    }
  if (shown != NULL)
    gtk_stack_remove (stack, shown);
  hf_window_forget_resting (stack);
}

/**
 * hf_window_renew_views:
 * @self: a window with its book
 *
 * Begins anew for another person: with the view that person begins with, and no filter, row or
 * search of the one before.
 */
void
hf_window_renew_views (HfWindow *self)
{
  forget_views (self);
  g_ptr_array_set_size (self->visited, 0);
  remove_pages (self->stack);
  if (self->aside.stack != NULL)
    {
      g_ptr_array_set_size (self->aside.visited, 0);
      remove_pages (self->aside.stack);
    }
  hf_window_want_view (self);
}

/**
 * hf_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the page on screen, %NULL until the first frame and the book
 */
HfPage *
hf_window_get_page (HfWindow *self)
{
  /* There is no stack any more while the window goes, and GTK may still ask. */
  GtkWidget *child = self->stack ? gtk_stack_get_visible_child (self->stack) : NULL;

  return HF_IS_PAGE (child) ? HF_PAGE (child) : NULL;
}

/**
 * hf_window_show_view:
 * @self: a window
 * @view: a view's name
 * @item: (nullable): what to show there
 *
 * Switches to a view; a floating @item is consumed.
 */
void
hf_window_show_view (HfWindow *self, const char *view, GVariant *item)
{
  HfPage *page = ensure_page_of (self, view);
  g_autoptr (GVariant) owned = item ? g_variant_ref_sink (item) : NULL;

  if (page == NULL && self->context != NULL && !may_show (self, view))
    {
      g_autofree char *readers = word_readers ();

      hf_window_toast (self, readers, NULL, NULL);
    }
  if (page == NULL)
    return;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  if (owned != NULL && HF_PAGE_GET_CLASS (page)->show_item != NULL)
    HF_PAGE_GET_CLASS (page)->show_item (page, owned);
}
