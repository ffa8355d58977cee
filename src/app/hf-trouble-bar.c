/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lasting trouble, of which a toast would be gone before it is: the disk refuses what is written,
 * which goes before, or the last backup is older than the settings allow. */

#include "app/hf-trouble-bar.h"

#include "base/hf-log.h"
#include "base/hf-weak.h"
#include "gui/common/hf-format.h"
#include "session/hf-backup-age.h"
#include "store/hf-store-error.h"

#include <glib/gi18n.h>

#define DAYS        "backup-days"
#define PUT_ASIDE   "backup-put-aside"
#define LOOK_EVERY  3600 /* seconds */
#define NO_TROUBLE  (-1)
#define PROBE_BYTES "65536"

struct _HfTroubleBar
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;
  guint      timer;

  HfBackupAge age;
  int         code;     /* an HfStoreError, or NO_TROUBLE */
  HfDate      aside_on; /* when the news of the disk were put aside */

  /* template children */
  GtkRevealer *bar;
  GtkLabel    *label;
  GtkButton   *button;
};

G_DEFINE_FINAL_TYPE (HfTroubleBar, hf_trouble_bar, GTK_TYPE_WIDGET)

static HfDate
get_today (HfTroubleBar *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static const char *
describe_disk (int code)
{
  if (code == HF_STORE_ERROR_FULL)
    return _ (
      "The disk is full. What was saved before is safe; nothing more can be saved until there "
      "is room on it.");
  if (code == HF_STORE_ERROR_READ_ONLY)
    return _ ("The book can only be read now. What was saved before is safe; nothing more can be "
              "saved until its file may be written again.");
  return _ (
    "The disk with the book fails. What was saved before should be safe; nothing more can be "
    "saved until it can be written again.");
}

/* %NULL where it is young enough, or nobody wants to be told. */
static char *
describe_backup (HfTroubleBar *self)
{
  GSettings       *settings = hf_context_get_settings (self->context);
  int              n = hf_backup_age_count_days (&self->age, hf_context_get_clock (self->context));
  int              most = settings ? g_settings_get_int (settings, DAYS) : 0;
  g_autofree char *count = NULL;

  if (most == 0 || n < most)
    return NULL;
  count = hf_format_count (n);
  if (!self->age.is_made)
    return g_strdup_printf (
      ngettext ("There is no backup of this book, which was begun %s day ago.",
                "There is no backup of this book, which was begun %s days ago.", (gulong) n),
      count);
  return g_strdup_printf (ngettext ("The last backup of this book is %s day old.",
                                    "The last backup of this book is %s days old.", (gulong) n),
                          count);
}

static gboolean
is_backup_aside (HfTroubleBar *self)
{
  g_autofree char *today = hf_date_to_iso (get_today (self));
  g_autofree char *aside =
    g_settings_get_string (hf_context_get_settings (self->context), PUT_ASIDE);

  return g_str_equal (aside, today);
}

static void
show (HfTroubleBar *self, const char *text, const char *button, const char *action)
{
  gtk_revealer_set_reveal_child (self->bar, text != NULL);
  if (text == NULL)
    return;
  gtk_label_set_text (self->label, text);
  gtk_button_set_label (self->button, button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
}

static void
update (HfTroubleBar *self)
{
  g_autofree char *backup = NULL;

  if (self->code != NO_TROUBLE && self->aside_on != get_today (self))
    {
      show (self, describe_disk (self->code), _ ("_Try Again"), "trouble.try-again");
      return;
    }
  backup = describe_backup (self);
  if (backup != NULL && is_backup_aside (self))
    g_clear_pointer (&backup, g_free);
  show (self, backup, _ ("_Back Up…"), "win.back-up");
}

static void
put_aside_cb (HfTroubleBar *self)
{
  g_autofree char *today = hf_date_to_iso (get_today (self));

  if (self->code != NO_TROUBLE)
    self->aside_on = get_today (self);
  else
    g_settings_set_string (hf_context_get_settings (self->context), PUT_ASIDE, today);
  update (self);
}

/* Whoever saves again is told again. */
static void
trouble_cb (HfTroubleBar *self, int code)
{
  self->code = code;
  self->aside_on = HF_DATE_NONE;
  update (self);
}

/* Enough that a disk without room has no place for it; the book is as before then. */
static gpointer
probe_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] =
    "INSERT INTO meta (key, value) VALUES ('probe', hex (zeroblob (" PROBE_BYTES " / 2)));"
    "DELETE FROM meta WHERE key = 'probe';";

  if (!hf_database_begin (db, error))
    return NULL;
  if (hf_database_script (db, sql, error))
    return GINT_TO_POINTER (hf_database_commit (db, error));
  hf_database_rollback (db);
  return NULL;
}

/* How it went, the store tells like of anything that is written. */
static void
probed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  hf_store_run_finish (HF_STORE (store), result, NULL);
}

static void
try_again_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfTroubleBar *self = HF_TROUBLE_BAR (widget);

  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_WRITE, probe_work, NULL, NULL,
                      NULL, NULL, probed_cb, NULL);
}

static void
age_read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTroubleBar) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  HfBackupAge age;

  if (!hf_backup_age_read_finish (HF_STORE (store), result, &age, &error))
    {
      hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "looking for the last backup", error);
      return;
    }
  if (self == NULL || self->context == NULL) /* closed meanwhile */
    return;
  self->age = age;
  update (self);
}

static gboolean
hour_passed_cb (gpointer self)
{
  hf_trouble_bar_look_again (self);
  return G_SOURCE_CONTINUE;
}

static void
hf_trouble_bar_dispose (GObject *object)
{
  HfTroubleBar *self = HF_TROUBLE_BAR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_TROUBLE_BAR);

  G_OBJECT_CLASS (hf_trouble_bar_parent_class)->dispose (object);
}

static void
hf_trouble_bar_class_init (HfTroubleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_trouble_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-trouble-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfTroubleBar, bar);
  gtk_widget_class_bind_template_child (widget_class, HfTroubleBar, label);
  gtk_widget_class_bind_template_child (widget_class, HfTroubleBar, button);
  gtk_widget_class_bind_template_callback (widget_class, put_aside_cb);
  gtk_widget_class_install_action (widget_class, "trouble.try-again", NULL, try_again_cb);
}

static void
hf_trouble_bar_init (HfTroubleBar *self)
{
  self->code = NO_TROUBLE;
  self->aside_on = HF_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_trouble_bar_look_again (HfTroubleBar *self)
{
  g_return_if_fail (HF_IS_TROUBLE_BAR (self) && self->context != NULL);

  hf_backup_age_read_async (hf_context_get_store (self->context), NULL, age_read_cb,
                            hf_weak_new (self));
}

void
hf_trouble_bar_set_context (HfTroubleBar *self, HfContext *context)
{
  GSettings *settings = hf_context_get_settings (context);

  g_return_if_fail (HF_IS_TROUBLE_BAR (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->timer = g_timeout_add_seconds (LOOK_EVERY, hour_passed_cb, self);
  g_signal_connect_object (hf_context_get_store (context), "trouble", G_CALLBACK (trouble_cb), self,
                           G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" DAYS, G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  hf_trouble_bar_look_again (self);
}
