/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The navigation: one row a view, with its badge, and who works here at the bottom. Reduced to
 * icons where room is short. A row only activates `win.show-view`, and looks chosen when the window
 * says so: a list that chose by itself would do so as the keyboard passes by. */

#include "app/hf-nav.h"

#include "app/hf-nav-row.h"
#include "gui/common/hf-style.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfNav
{
  GtkWidget parent_instance;

  gboolean is_compact;

  /* template children */
  GtkWidget  *box;
  GtkLabel   *book;
  GtkListBox *list;
  GtkWidget  *user;
  AdwAvatar  *avatar;
  GtkLabel   *user_name;
  GtkLabel   *user_role;
};

enum
{
  PROP_COMPACT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfNav, hf_nav, GTK_TYPE_WIDGET)

static gboolean
is_full (HfNav *self, gboolean is_compact)
{
  return !is_compact;
}

static void
row_activated_cb (HfNav *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-view", "s",
                              hf_nav_row_get_view (HF_NAV_ROW (row)));
}

static void
hf_nav_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, HF_NAV (object)->is_compact);
}

static void
hf_nav_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HfNav *self = HF_NAV (object);

  self->is_compact = g_value_get_boolean (value);
  gtk_widget_set_size_request (self->box, self->is_compact ? 64 : 208, -1);
  hf_style_set_class (GTK_WIDGET (self), "compact", self->is_compact);
  g_object_notify_by_pspec (object, pspec);
}

static void
hf_nav_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_NAV);

  G_OBJECT_CLASS (hf_nav_parent_class)->dispose (object);
}

static void
hf_nav_class_init (HfNavClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_nav_get_property;
  object_class->set_property = hf_nav_set_property;
  object_class->dispose = hf_nav_dispose;

  props[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-nav.ui");
  gtk_widget_class_bind_template_child (widget_class, HfNav, box);
  gtk_widget_class_bind_template_child (widget_class, HfNav, book);
  gtk_widget_class_bind_template_child (widget_class, HfNav, list);
  gtk_widget_class_bind_template_child (widget_class, HfNav, user);
  gtk_widget_class_bind_template_child (widget_class, HfNav, avatar);
  gtk_widget_class_bind_template_child (widget_class, HfNav, user_name);
  gtk_widget_class_bind_template_child (widget_class, HfNav, user_role);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_full);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hfnav");
}

static void
hf_nav_init (HfNav *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkListBoxRow *
find_row (HfNav *self, const char *view)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (hf_nav_row_get_view (HF_NAV_ROW (row)), view))
      break;
  return row;
}

/**
 * hf_nav_add:
 * @self: the navigation
 * @view: the page's name in the window's stack
 * @label: the view's name, translated
 * @icon_name: a symbolic icon
 * @number: its number in Alt+number
 *
 * Adds a row.
 */
void
hf_nav_add (HfNav *self, const char *view, const char *label, const char *icon_name, int number)
{
  HfNavRow *row = hf_nav_row_new (view, label, icon_name, number);

  g_object_bind_property (self, "compact", row, "compact", G_BINDING_SYNC_CREATE);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

/**
 * hf_nav_offer:
 * @self: the navigation
 * @view: a view that has a row
 * @is_offered: whether it is there for whoever works
 *
 * Shows the row, or leaves it out.
 */
void
hf_nav_offer (HfNav *self, const char *view, gboolean is_offered)
{
  gtk_widget_set_visible (GTK_WIDGET (find_row (self, view)), is_offered);
}

/**
 * hf_nav_set_page:
 * @self: the navigation
 * @view: a view that has a row
 * @page: its page
 *
 * Lets the row show the page's badge from now on.
 */
void
hf_nav_set_page (HfNav *self, const char *view, HfPage *page)
{
  g_object_bind_property (page, "badge", find_row (self, view), "badge", G_BINDING_SYNC_CREATE);
}

/**
 * hf_nav_select:
 * @self: the navigation
 * @view: a page's name
 *
 * Marks the view that is shown.
 */
void
hf_nav_select (HfNav *self, const char *view)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    hf_nav_row_set_shown (HF_NAV_ROW (row),
                          g_str_equal (hf_nav_row_get_view (HF_NAV_ROW (row)), view));
}

/**
 * hf_nav_set_book:
 * @self: the navigation
 * @name: the book's name
 * @place: where it lies, for who points at it
 *
 * Shows at the top which book this is, in the place of the program's name.
 */
void
hf_nav_set_book (HfNav *self, const char *name, const char *place)
{
  gtk_label_set_label (self->book, name);
  /* On the icon too, which is all there is in a narrow window. */
  gtk_widget_set_tooltip_text (gtk_widget_get_parent (GTK_WIDGET (self->book)), place);
}

/**
 * hf_nav_set_user:
 * @self: the navigation
 * @name: who works here
 * @role: what they do, translated
 *
 * Shows the person at the bottom, from where another one can be chosen.
 */
void
hf_nav_set_user (HfNav *self, const char *name, const char *role)
{
  /* Translators: %s is who works here; clicking there leads to where another one is chosen */
  g_autofree char *tooltip = g_strdup_printf (_ ("%s: choose who works here"), name);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->user_name, name);
  gtk_label_set_label (self->user_role, role);
  gtk_widget_set_tooltip_text (self->user, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->user), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
}
