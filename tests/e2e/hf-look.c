/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A look into the program from inside, which GIO loads as a module where GIO_EXTRA_MODULES names
 * its folder. Once the file $HUIFANG_LOOK.ask is there, it does what that says, waits until the
 * program has nothing left to do, and writes to $HUIFANG_LOOK all that is on screen: a line for
 * each window and widget, with what no screen reader is told: what is really shown, where, and
 * whether its text is cut. It changes nothing else, and knows nothing of the program but that it is
 * one of GTK. */

#include <gdk/x11/gdkx.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (GTK_IS_WINDOW (widget))
    return gtk_window_get_title (GTK_WINDOW (widget));
  return NULL;
}

/* What stands in an empty field gives way to what is written there. */
static gboolean
is_cut (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && !GTK_IS_TEXT (gtk_widget_get_parent (widget)) &&
         pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
}

static gboolean
is_scrolled (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) != NULL;
}

/* The room of a widget is that of what it scrolls in, else of its window. */
static GtkWidget *
find_room (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *room = parent ? gtk_widget_get_ancestor (parent, GTK_TYPE_SCROLLED_WINDOW) : NULL;

  return room ? room : GTK_WIDGET (gtk_widget_get_native (widget));
}

/* Popovers lie over the active window, and that over the others. */
static int
get_rank (GtkNative *native)
{
  return GTK_IS_WINDOW (native) ? gtk_window_is_active (GTK_WINDOW (native)) : 2;
}

static void
add_native (GtkNative *native, GString *lines)
{
  double x, y;

  gtk_native_get_surface_transform (native, &x, &y);
  g_string_append_printf (lines, "surface\t%p\t%lu\t%.0f %.0f\t%d\n", native,
                          gdk_x11_surface_get_xid (gtk_native_get_surface (native)), x, y,
                          get_rank (native));
}

static void
add_widget (GtkWidget *widget, guint depth, GString *lines)
{
  GtkNative       *native = gtk_widget_get_native (widget);
  graphene_rect_t  box, room;
  g_autofree char *text = g_strdup (get_text (widget));

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &box) ||
      !gtk_widget_compute_bounds (find_room (widget), GTK_WIDGET (native), &room))
    return;
  g_string_append_printf (lines,
                          "%u\t%s\t%p\t%.0f %.0f %.0f %.0f\t%.0f %.0f %.0f %.0f\t%d%d%d\t%s\n",
                          depth, G_OBJECT_TYPE_NAME (widget), native, box.origin.x, box.origin.y,
                          box.origin.x + box.size.width, box.origin.y + box.size.height,
                          room.origin.x, room.origin.y, room.origin.x + room.size.width,
                          room.origin.y + room.size.height, gtk_widget_is_sensitive (widget),
                          is_cut (widget), is_scrolled (widget),
                          text ? g_strdelimit (text, "\n\t", ' ') : "");
}

static void
add_shown (GtkWidget *widget, guint depth, GString *lines)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_NATIVE (widget))
    add_native (GTK_NATIVE (widget), lines);
  add_widget (widget, depth, lines);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    add_shown (child, depth + 1, lines);
}

static gboolean
tell (gpointer unused)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each; each = each->next)
    add_shown (each->data, 0, lines);
  g_file_set_contents (g_getenv ("HUIFANG_LOOK"), lines->str, lines->len, NULL);
  return G_SOURCE_REMOVE;
}

/* Presses the first button whose label begins with a text. */
static gboolean
press (GtkWidget *widget, const char *text)
{
  GtkWidget  *button = gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  const char *label = get_text (widget);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (button != NULL && label != NULL && g_str_has_prefix (label, text))
    {
      g_signal_emit_by_name (button, "clicked");
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (press (child, text))
      return TRUE;
  return FALSE;
}

/* Writes a text where the focus is. */
static gboolean
enter (GtkWidget *window, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (!gtk_window_is_active (GTK_WINDOW (window)) || !GTK_IS_EDITABLE (focus))
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
  return TRUE;
}

/* Below whatever the program itself has to do: what it shows is laid out and drawn by then. */
static gboolean
ask_cb (gpointer unused)
{
  g_autofree char *path = g_strconcat (g_getenv ("HUIFANG_LOOK"), ".ask", NULL);
  g_autofree char *asked = NULL;
  g_autoptr (GList) windows = NULL;
  gboolean is_done = FALSE;

  if (!g_file_get_contents (path, &asked, NULL, NULL))
    return G_SOURCE_CONTINUE;
  windows = gtk_window_list_toplevels ();
  for (GList *each = windows; each && !is_done; each = each->next)
    if (g_str_has_prefix (asked, "press "))
      is_done = press (each->data, asked + strlen ("press "));
    else if (g_str_has_prefix (asked, "enter "))
      is_done = enter (each->data, asked + strlen ("enter "));
  g_unlink (path);
  g_idle_add_full (G_PRIORITY_LOW + 100, tell, NULL, NULL);
  return G_SOURCE_CONTINUE;
}

G_MODULE_EXPORT void   g_io_module_load (GIOModule *module);
G_MODULE_EXPORT void   g_io_module_unload (GIOModule *module);
G_MODULE_EXPORT char **g_io_module_query (void);

void
g_io_module_load (GIOModule *module)
{
  g_type_module_use (G_TYPE_MODULE (module));
  g_unsetenv ("GIO_EXTRA_MODULES"); /* for the programs it starts */
  g_unix_signal_add (SIGUSR1, ask_cb, NULL);
}

void
g_io_module_unload (GIOModule *module)
{
}

char **
g_io_module_query (void)
{
  return NULL;
}
