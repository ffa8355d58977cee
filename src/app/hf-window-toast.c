/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window says for a moment, and where: on nothing that is being worked with. */

#include "app/hf-window-private.h"

#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-toast.h"

#include <string.h>

#define TOAST_SECONDS   8
#define TOAST_FLIGHT_US (400 * G_TIME_SPAN_MILLISECOND)
#define RIM             6 /* pixels, as at the bottom */

/* A field that was saved in place has the focus still. */
static gboolean
is_typed_into (GtkWidget *focus)
{
  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) ||
         (focus != NULL && gtk_widget_get_ancestor (focus, HF_TYPE_EDITABLE_ROW) != NULL);
}

/* Whoever types in the lower half has there what they type, and the buttons that go with it. */
static gboolean
is_typing_below (HfWindow *self)
{
  GtkWidget      *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget      *content = gtk_widget_get_parent (GTK_WIDGET (self->toasts));
  graphene_rect_t where;

  return is_typed_into (focus) && gtk_widget_is_ancestor (focus, content) &&
         gtk_widget_get_native (focus) == GTK_NATIVE (self) &&
         gtk_widget_compute_bounds (focus, content, &where) &&
         where.origin.y + where.size.height / 2 > (float) gtk_widget_get_height (content) / 2;
}

/* How high at the bottom, see app.css. */
void
hf_window_place_toasts (HfWindow *self)
{
  const char *row = hf_window_get_row_of (gtk_stack_get_visible_child_name (self->stack));
  HfPage     *page = hf_window_get_page (self);
  int         bar = page ? hf_page_measure_bar (page) : 0;
  gboolean    has_footer, is_call, is_below;

  if (page == NULL)
    return;
  g_object_get (page, "footer", &has_footer, NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->toasts),
                              (const char *[]){ row, has_footer && bar == 0 ? "footer" : NULL,
                                                NULL });
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->toasts), bar);
  /* A call is worked on down to the outcome keys; above it there is only how far one has got. */
  is_call = has_footer && g_str_equal (row, "today");
  gtk_widget_set_halign (GTK_WIDGET (self->toasts), is_call ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  is_below = is_typing_below (self);
  gtk_widget_set_margin_top (GTK_WIDGET (self->toasts), is_below ? RIM : 0);
  gtk_widget_set_valign (GTK_WIDGET (self->toasts),
                         is_call || is_below ? GTK_ALIGN_START : GTK_ALIGN_END);
}

static void
focus_moved_cb (HfWindow *self)
{
  if (self->toast != NULL && self->stack != NULL)
    hf_window_place_toasts (self);
}

/* What is told while somebody types is not to lie on it; nor is what they go on to type in. */
void
hf_window_mind_typing (HfWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_moved_cb), NULL);
}

static void
toast_dismissed_cb (HfWindow *self, AdwToast *toast)
{
  if (self->toast == toast)
    g_clear_object (&self->toast);
}

/* A toast's own words are a line that is cut where the window is narrow. */
static GtkWidget *
make_lines (const char *text)
{
  GtkWidget *lines = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (lines), TRUE);
  gtk_label_set_xalign (GTK_LABEL (lines), 0);
  gtk_widget_add_css_class (lines, "heading");
  return lines;
}

static void
word_toast (AdwToast *toast, const char *text, const char *button, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (strchr (text, '\n') != NULL)
    adw_toast_set_custom_title (toast, make_lines (text));
  else
    hf_toast_set_text (toast, text);
  adw_toast_set_button_label (toast, button);
  /* Of a toast that is there the target of one action must not meet another. */
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_action_target_value (toast, NULL);
  if (action == NULL || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_action_name (toast, name);
}

gboolean
hf_window_has_flying_toast (HfWindow *self)
{
  return self->toast != NULL && g_get_monotonic_time () - self->toasted_at < TOAST_FLIGHT_US;
}

/**
 * hf_window_toast:
 * @self: a window
 * @text: what to say, translated
 * @button: (nullable): a button's label
 * @action: (nullable): its action
 *
 * Says something for a moment; what was said before goes at once. A toast that is still flying in
 * is worded anew instead.
 */
void
hf_window_toast (HfWindow *self, const char *text, const char *button, const char *action)
{
  hf_window_place_toasts (self);
  if (hf_window_has_flying_toast (self))
    {
      word_toast (self->toast, text, button, action);
      return;
    }
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  self->toast = hf_toast_new ("");
  self->toasted_at = g_get_monotonic_time ();
  word_toast (self->toast, text, button, action);
  adw_toast_set_timeout (self->toast, TOAST_SECONDS);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->toast));
}
