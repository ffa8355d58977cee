/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the screen keeps back of rows that have it, and how somebody gets to see it: it is entered
 * first. What a row does not have, for a masked viewer, nobody can be shown. */

#include "gui/common/hf-revealing.h"

#include "base/hf-text-mask.h"
#include "base/hf-weak.h"
#include "core/hf-phone.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-list-cells.h"
#include "gui/common/hf-page.h"
#include "session/hf-reveal-log.h"

#include <glib/gi18n.h>

static gboolean
is_phone (const HfFieldDef *field)
{
  return (field->flags & HF_FIELD_PERSONAL_PHONE) != 0;
}

/* What somebody wants to be shown. The widget may be gone before the answer is there. */
typedef struct
{
  HfWeak           *widget; /* owned, until it is taken */
  HfContext        *context;
  const HfFieldDef *field;
  gint64            customer;
  const char       *how; /* static */
  HfRevealingDone   done;
  gpointer          data;
  GDestroyNotify    free_data;
} Wish;

static void
wish_free (Wish *self)
{
  g_autoptr (GObject) widget = self->widget ? hf_weak_take (self->widget) : NULL;

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_clear_object (&self->context);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

/* Nobody is told who has left the window. */
static void
end (Wish *wish, gboolean is_agreed)
{
  g_autoptr (Wish) ended = wish;
  g_autoptr (GtkWidget) widget = hf_weak_take (g_steal_pointer (&wish->widget));

  if (widget != NULL && gtk_widget_get_root (widget) != NULL)
    wish->done (widget, is_agreed, wish->data);
}

static void enter (Wish *wish, const char *reason);

static void
reason_given_cb (const char *reason, gpointer user_data)
{
  if (reason != NULL)
    enter (user_data, reason);
  else
    end (user_data, FALSE);
}

static void
ask_why (Wish *wish, GtkWindow *window)
{
  g_autofree char *body = g_strdup_printf (
    ngettext (
      "You have looked at %d number today. What is this one needed for? The answer is kept.",
      "You have looked at %d numbers today. What is this one needed for? The answer is kept.",
      HF_REVEALS_WITHOUT_REASON),
    HF_REVEALS_WITHOUT_REASON);

  hf_dialogs_ask_text (window, _ ("Why is the number needed?"), body, _ ("Reason"),
                       _ ("_Show Number"), reason_given_cb, wish);
}

static void
entered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wish *wish = user_data;
  g_autoptr (GError) error = NULL;
  HfRevealAnswer answer = hf_reveal_log_finish (HF_STORE (source), result, wish->customer, &error);
  g_autoptr (GtkWidget) widget = hf_weak_take (g_steal_pointer (&wish->widget));
  GtkRoot *root = widget ? gtk_widget_get_root (widget) : NULL;

  wish->widget = hf_weak_new (widget);
  if (root != NULL && answer == HF_REVEAL_ANSWER_FAILED)
    hf_page_show_error_of (widget, error);
  if (root != NULL && answer == HF_REVEAL_ANSWER_WHY)
    ask_why (wish, GTK_WINDOW (root));
  else
    end (wish, answer == HF_REVEAL_ANSWER_ENTERED);
}

static void
enter (Wish *wish, const char *reason)
{
  const char *field = is_phone (wish->field) ? HF_REVEAL_PHONE : wish->field->name;

  hf_reveal_log_async (hf_context_get_store (wish->context), wish->customer, field, wish->how,
                       reason, entered_cb, wish);
}

/**
 * hf_revealing_keeps_back:
 * @context: a book
 * @field: what it is, in the table of its entity
 *
 * Returns: whether the screen keeps such numbers back from whoever works with the book
 */
gboolean
hf_revealing_keeps_back (HfContext *context, const HfFieldDef *field)
{
  GSettings *settings = hf_context_get_settings (context);

  if (!hf_viewer_asks_for_numbers (hf_context_get_viewer (context)))
    return FALSE;
  return !is_phone (field) || settings == NULL ||
         !g_settings_get_boolean (settings, HF_REVEALING_SETTING);
}

/**
 * hf_revealing_is_field_hidden:
 * @context: a book
 * @field: what it is, in the table of its entity
 * @number: (nullable): a number as the row has it
 *
 * Returns: whether the screen keeps it back until somebody asks for it; not where there is none, or
 *   the row itself has it masked
 */
gboolean
hf_revealing_is_field_hidden (HfContext *context, const HfFieldDef *field, const char *number)
{
  return number != NULL && !hf_phone_is_masked (number) && hf_revealing_keeps_back (context, field);
}

/**
 * hf_revealing_format_whole:
 * @field: what it is
 * @number: (nullable): a number as the row has it
 *
 * Returns: (transfer full): the number for the screen, a telephone number in groups
 */
char *
hf_revealing_format_whole (const HfFieldDef *field, const char *number)
{
  return is_phone (field) || number == NULL ? hf_format_phone (number) : g_strdup (number);
}

/**
 * hf_revealing_format_field:
 * @context: a book
 * @field: what it is
 * @number: (nullable): a number as the row has it
 *
 * Returns: (transfer full): the number for the screen, whole or masked
 */
char *
hf_revealing_format_field (HfContext *context, const HfFieldDef *field, const char *number)
{
  g_autofree char *masked = NULL;

  if (hf_revealing_is_field_hidden (context, field, number))
    masked = hf_field_mask_number (field, number);
  return hf_revealing_format_whole (field, masked ? masked : number);
}

/**
 * hf_revealing_is_hidden:
 * @context: a book
 * @number: (nullable): a telephone number as the row has it
 *
 * Returns: whether the screen keeps it back, see hf_revealing_is_field_hidden()
 */
gboolean
hf_revealing_is_hidden (HfContext *context, const char *number)
{
  return hf_revealing_is_field_hidden (context, &hf_phone_def.fields[HF_PHONE_NUMBER], number);
}

/**
 * hf_revealing_format:
 * @context: a book
 * @number: (nullable): a telephone number as the row has it
 *
 * Returns: (transfer full): the number for the screen, in groups or masked
 */
char *
hf_revealing_format (HfContext *context, const char *number)
{
  return hf_revealing_format_field (context, &hf_phone_def.fields[HF_PHONE_NUMBER], number);
}

/**
 * hf_revealing_ask:
 * @widget: a widget inside a page
 * @context: the book
 * @field: what it is
 * @customer: whose number it is
 * @how: %HF_REVEAL_SHOWN or %HF_REVEAL_COPIED
 * @done: called when it is entered or was refused
 * @user_data: for @done
 * @free_data: (nullable): frees @user_data
 *
 * Enters in the book that whoever works with it is shown a number, and asks why where somebody has
 * looked at many today. Nothing is shown that could not be entered.
 */
void
hf_revealing_ask (GtkWidget        *widget,
                  HfContext        *context,
                  const HfFieldDef *field,
                  gint64            customer,
                  const char       *how,
                  HfRevealingDone   done,
                  gpointer          user_data,
                  GDestroyNotify    free_data)
{
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish){
    hf_weak_new (widget), g_object_ref (context), field, customer, how, done, user_data, free_data
  };
  enter (wish, NULL);
}

/**
 * hf_revealing_follow:
 * @factory: makes cells that show numbers
 * @context: what the list works with; the cells keep it
 *
 * Has the cells shown again whenever more or less of a number is to be seen: who works, and what
 * they chose to be shown, decides that.
 */
void
hf_revealing_follow (GtkListItemFactory *factory, HfContext *context)
{
  GSettings *settings = hf_context_get_settings (context);

  hf_list_cells_follow (factory, context, "notify");
  hf_list_cells_follow (factory, hf_context_get_store (context), "viewer-changed");
  if (settings != NULL)
    hf_list_cells_follow (factory, settings, "changed::" HF_REVEALING_SETTING);
}
