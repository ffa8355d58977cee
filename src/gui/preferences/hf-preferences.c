/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The preferences. Each row is bound to its setting and applies at once; there is no OK button. */

#include "gui/preferences/hf-preferences.h"

#include "base/hf-language.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-staff.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-toast.h"
#include "gui/preferences/hf-hours-row.h"
#include "gui/preferences/hf-who-row.h"
#include "session/hf-error-text.h"
#include "session/hf-hospital.h"

#include <glib/gi18n.h>

struct _HfPreferences
{
  AdwPreferencesWindow parent_instance;

  /* owned */
  GSettings    *settings;
  HfContext    *context; /* (nullable) */
  GCancellable *cancellable;
  char         *named; /* what the book calls its hospital once all that was typed is in it */

  gboolean keeps_typed; /* a name that could not be saved is not replaced by what is read */

  /* template children */
  AdwComboRow   *language;
  HfWhoRow      *who;
  AdwComboRow   *role;
  AdwComboRow   *color_scheme;
  GtkWidget     *hospital;
  GtkEditable   *hospital_name;
  HfHoursRow    *working_hours;
  GtkSpinButton *retry_hours;
  GtkSpinButton *retry_limit;
  GtkSpinButton *backup_days;
  GtkSwitch     *single_keys;
  GtkSwitch     *show_phones;
  AdwComboRow   *mask_after;
  AdwComboRow   *privacy;
  HfHoursRow    *quiet_hours;
  GtkSwitch     *promised_pass;
};

G_DEFINE_FINAL_TYPE (HfPreferences, hf_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* They are the book's, not a setting: the window that has the book opens where they are defined. */
static void
own_fields_activated_cb (HfPreferences *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.own-fields", NULL);
}

static void
tell (HfPreferences *self, char *text)
{
  if (text != NULL)
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), hf_toast_new (text));
  g_free (text);
}

/* An entry that is empty because it could not be read would be taken for the name. */
static void
hospital_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPreferences) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfHospital) hospital = hf_hospital_read_finish (HF_STORE (source), result, &error);

  if (self == NULL)
    return;
  gtk_widget_set_sensitive (self->hospital, hospital != NULL);
  if (hospital == NULL)
    {
      tell (self, hf_error_text (error));
      return;
    }
  g_free (self->named);
  self->named = g_strdup (hospital->name);
  if (self->keeps_typed)
    return;
  g_object_set (self->hospital_name, "show-apply-button", FALSE, NULL);
  gtk_editable_set_text (self->hospital_name, hospital->name);
  g_object_set (self->hospital_name, "show-apply-button", TRUE, NULL);
}

static void
read_hospital (HfPreferences *self)
{
  gtk_widget_set_sensitive (self->hospital, FALSE);
  hf_hospital_read_async (self->context, self->cancellable, hospital_read_cb, hf_weak_new (self));
}

static void
hospital_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = hf_hospital_set_finish (HF_STORE (source), result, &error);

  if (is_saved || self->context == NULL)
    return;
  if (!hf_saving_tell_closed (GTK_WIDGET (self), self->context, N_ ("Name the hospital"), error))
    tell (self, hf_error_text (error));
  self->keeps_typed = !hf_store_error_is_conflict (error);
  read_hospital (self);
}

static void
hospital_named_cb (HfPreferences *self)
{
  g_autofree char *was = g_steal_pointer (&self->named);

  if (self->context == NULL)
    return;
  self->named = g_strstrip (g_strdup (gtk_editable_get_text (self->hospital_name)));
  hf_hospital_set_async (self->context, HF_HOSPITAL_NAME, was, self->named, hospital_saved_cb,
                         g_object_ref (self));
}

static void
set_up_hospital (HfPreferences *self)
{
  gtk_widget_set_visible (self->hospital, self->context != NULL);
  if (self->context == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  read_hospital (self);
}

static void
hf_preferences_dispose (GObject *object)
{
  g_cancellable_cancel (HF_PREFERENCES (object)->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_PREFERENCES);
  g_clear_object (&HF_PREFERENCES (object)->cancellable);
  g_clear_object (&HF_PREFERENCES (object)->settings);
  g_clear_object (&HF_PREFERENCES (object)->context);

  G_OBJECT_CLASS (hf_preferences_parent_class)->dispose (object);
}

static void
hf_preferences_finalize (GObject *object)
{
  g_free (HF_PREFERENCES (object)->named);

  G_OBJECT_CLASS (hf_preferences_parent_class)->finalize (object);
}

static void
hf_preferences_class_init (HfPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_preferences_finalize;

  g_type_ensure (HF_TYPE_HOURS_ROW);
  g_type_ensure (HF_TYPE_WHO_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/preferences/hf-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, who);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, role);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, hospital);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, hospital_name);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, retry_hours);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, retry_limit);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, backup_days);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, single_keys);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, show_phones);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, mask_after);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, privacy);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, working_hours);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, quiet_hours);
  gtk_widget_class_bind_template_child (widget_class, HfPreferences, promised_pass);
  gtk_widget_class_bind_template_callback (widget_class, own_fields_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hospital_named_cb);
}

static void
hf_preferences_init (HfPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
read_choice (GValue *value, GVariant *variant, gpointer names)
{
  const char *stored = g_variant_get_string (variant, NULL);
  char      **all = names;

  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_equal (all[i], stored))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
write_choice (const GValue *value, const GVariantType *type, gpointer names)
{
  return g_variant_new_string (((char **) names)[g_value_get_uint (value)]);
}

/* @names: the stored values in the order of the row's items, static. */
static void
bind_choice (HfPreferences *self, const char *key, AdwComboRow *row, const char *const *names)
{
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                read_choice, write_choice, (gpointer) names, NULL);
}

static guint
find_role (const char *key)
{
  guint found = 0;

  for (guint i = 0; hf_staff_roles[i].key != NULL; i++)
    if (g_strcmp0 (hf_staff_roles[i].key, key) == 0)
      found = i;
  return found;
}

static gboolean
read_role (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, find_role (g_variant_get_string (variant, NULL)));
  return TRUE;
}

static GVariant *
write_role (const GValue *value, const GVariantType *type, gpointer data)
{
  return g_variant_new_string (hf_staff_roles[g_value_get_uint (value)].key);
}

/* Somebody on the staff does what the book says; the setting is for who is nobody in particular. */
static void
show_colleague (HfPreferences *self)
{
  g_autofree char *role = hf_context_dup_role (self->context);
  g_autofree char *name = hf_str_visible_controls (hf_context_get_viewer (self->context)->who);
  g_autofree char *text = NULL;

  if (hf_context_is_named (self->context))
    /* Translators: %s is one of the staff, under whose name the program was started */
    text = g_strdup_printf (_ ("This run acts as %s, whose role the book knows"), name);
  else
    /* Translators: %s is one of the staff */
    text = g_strdup_printf (_ ("The book knows what %s does"), name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->role), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->role), text);
  adw_combo_row_set_selected (self->role, find_role (role));
}

static void
show_role (HfPreferences *self)
{
  gboolean is_known = self->context != NULL && hf_context_get_viewer (self->context)->staff != 0;

  g_settings_unbind (self->role, "selected"); /* or what is shown would be stored */
  gtk_widget_set_sensitive (GTK_WIDGET (self->role), !is_known);
  if (is_known)
    {
      show_colleague (self);
      return;
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->role), "");
  g_settings_bind_with_mapping (self->settings, "role", self->role, "selected",
                                G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY, read_role,
                                write_role, NULL, NULL);
}

/* What somebody can be is what staff can be. */
static void
set_up_role (HfPreferences *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; hf_staff_roles[i].key != NULL; i++)
    gtk_string_list_append (labels, _ (hf_staff_roles[i].label));
  adw_combo_row_set_model (self->role, G_LIST_MODEL (labels));
  show_role (self);
}

static void
set_up_who (HfPreferences *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->who), self->context != NULL);
  if (self->context == NULL)
    return;
  hf_who_row_set_context (self->who, self->context);
  g_signal_connect_object (hf_context_get_store (self->context), "viewer-changed",
                           G_CALLBACK (show_role), self, G_CONNECT_SWAPPED);
}

static void
bind_all (HfPreferences *self)
{
  static const char *const schemes[] = { "system", "light", "dark", NULL };
  static const char *const levels[] = { "count", "surname", "full", NULL };
  static const char *const spans[] = { "never",        "one-minute",  "three-minutes",
                                       "five-minutes", "ten-minutes", NULL };

  bind_choice (self, "language", self->language, hf_languages);
  bind_choice (self, "color-scheme", self->color_scheme, schemes);
  bind_choice (self, "mask-after", self->mask_after, spans);
  bind_choice (self, "notification-privacy", self->privacy, levels);
  g_settings_bind (self->settings, "single-key-shortcuts", self->single_keys, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-phone-numbers", self->show_phones, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "quiet-hours-promised", self->promised_pass, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "retry-hours", self->retry_hours, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "retry-limit", self->retry_limit, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "backup-days", self->backup_days, "value",
                   G_SETTINGS_BIND_DEFAULT);
  hf_hours_row_bind (self->working_hours, self->settings, "working-hours", HF_HOURS_OF_DAY);
  hf_hours_row_bind (self->quiet_hours, self->settings, "quiet-hours", HF_HOURS_ANY);
}

static HfPreferences *
show (GtkWindow *parent, GSettings *settings, HfContext *context)
{
  HfPreferences  *self = hf_dialogs_new (HF_TYPE_PREFERENCES, parent);
  GtkApplication *application = parent != NULL ? gtk_window_get_application (parent) : NULL;

  if (application != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self), "app", G_ACTION_GROUP (application));
  self->settings = g_object_ref (settings);
  g_set_object (&self->context, context);
  bind_all (self);
  set_up_role (self);
  set_up_who (self);
  set_up_hospital (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * hf_preferences_show:
 * @parent: the window
 * @settings: the settings
 * @context: (nullable): what the window works with, %NULL while it has no book
 *
 * Shows the preferences.
 */
void
hf_preferences_show (GtkWindow *parent, GSettings *settings, HfContext *context)
{
  show (parent, settings, context);
}

/**
 * hf_preferences_choose_who:
 * @parent: the window
 * @settings: the settings
 * @context: (nullable): what the window works with, %NULL while it has no book
 *
 * Shows the preferences to somebody who wants to say who works here.
 */
void
hf_preferences_choose_who (GtkWindow *parent, GSettings *settings, HfContext *context)
{
  hf_who_row_await (show (parent, settings, context)->who);
}
