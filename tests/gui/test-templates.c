/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every template in the program's resources can be made: a property GTK does not know, a child that
 * is missing, a type that nobody registered is an error here and not on somebody's screen. Warnings
 * are fatal in this suite. */

#include "app/hf-application.h"
#include "gui/common/hf-style.h"
#include "tests/store/hf-test-book.h"

#include <dlfcn.h>

#define UI_PATH "/org/huifang/Huifang/ui/"

/* By the symbol, as GtkBuilder does it: a type need not have been used before. */
static GType
type_of_stem (const char *stem)
{
  g_autoptr (GString) symbol = g_string_new (NULL);
  GType (*get_type) (void);

  for (; *stem != '\0' && *stem != '.'; stem++)
    g_string_append_c (symbol, *stem == '-' ? '_' : *stem);
  g_string_append (symbol, "_get_type");
  *(void **) &get_type = dlsym (RTLD_DEFAULT, symbol->str);
  return get_type ? get_type () : G_TYPE_INVALID;
}

static gboolean
is_list_item (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);

  return g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       "class=\"GtkListItem\"") != NULL;
}

static void
make_list_item (const char *path)
{
  g_autoptr (GtkListItemFactory) factory =
    gtk_builder_list_item_factory_new_from_resource (NULL, path);

  g_assert_nonnull (factory);
}

static void
make_widget (GType type, HfContext *context)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  gboolean wants_context = g_object_class_find_property (G_OBJECT_CLASS (klass), "context") != NULL;
  GtkWidget *widget =
    wants_context ? g_object_new (type, "context", context, NULL) : g_object_new (type, NULL);

  g_assert_true (GTK_IS_WIDGET (widget));
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  else
    {
      g_object_ref_sink (widget);
      g_assert_nonnull (gtk_widget_get_first_child (widget));
      g_object_unref (widget);
    }
}

/* Folders lie in folders, and end with a slash. */
static guint
make_all_of (const char *folder, HfContext *context)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, NULL);
  guint n_made = 0;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *file = g_strconcat (folder, names[i], NULL);
      GType            type = type_of_stem (names[i]);

      if (g_str_has_suffix (file, "/"))
        n_made += make_all_of (file, context);
      if (!g_str_has_suffix (names[i], ".ui"))
        continue;
      g_test_message ("%s", file);
      if (is_list_item (file))
        make_list_item (file);
      else if (type == G_TYPE_INVALID)
        g_error ("%s: there is no type of its name", file);
      else if (!G_TYPE_IS_ABSTRACT (type)) /* that is made with those that build upon it */
        make_widget (type, context);
      n_made++;
    }
  return n_made;
}

static void
test_templates (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfContext) context = hf_context_new (book->store, settings);

  g_assert_cmpuint (make_all_of (UI_PATH, context), >, 60);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  hf_style_load (gdk_display_get_default ());
  g_test_add_func ("/gui/templates", test_templates);
  return g_test_run ();
}
