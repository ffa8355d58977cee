/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What keys and clicks do in the view Today. Which keys there are is in hf-today-keys.c, whether
 * one counts in hf-key-guard.c.
 */

#include "gui/common/hf-single-keys.h"
#include "gui/follow-up/hf-today-keys.h"
#include "gui/follow-up/hf-today-page-private.h"

/* Returns whether it counts; what comes too early is seen to be dropped. */
static gboolean
let_pass (HfTodayPage *self, HfKeyVerdict verdict)
{
  if (verdict == HF_KEY_EARLY)
    hf_call_panel_flash (self->panel);
  return verdict == HF_KEY_PASS;
}

static void
outcome_pressed_cb (HfTodayPage *self, guint kind)
{
  if (let_pass (self, hf_key_guard_judge_click (&self->guard, g_get_monotonic_time ())))
    hf_today_page_begin_outcome (self, kind);
}

static void
answered_cb (HfTodayPage *self, const HfOutcome *outcome)
{
  hf_today_page_log_outcome (self, outcome);
}

static void
leave (HfTodayPage *self)
{
  gtk_revealer_set_reveal_child (self->slide, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->panel));
}

static gboolean
do_command (HfTodayPage *self, HfTodayCommand command)
{
  switch (command)
    {
    case HF_TODAY_CALL:
      hf_call_panel_call (self->panel);
      return TRUE;
    case HF_TODAY_REVEAL:
      hf_call_panel_reveal (self->panel);
      return TRUE;
    case HF_TODAY_NOTE:
      return gtk_widget_grab_focus (GTK_WIDGET (hf_call_panel_get_note (self->panel)));
    case HF_TODAY_MOOD:
      hf_mood_picker_open (hf_call_panel_get_mood (self->panel));
      return TRUE;
    case HF_TODAY_DISSATISFIED:
      hf_dissatisfied_open (hf_call_panel_get_dissatisfied (self->panel));
      return TRUE;
    case HF_TODAY_NEXT:
      hf_today_page_step (self, 1);
      return TRUE;
    case HF_TODAY_PREVIOUS:
      hf_today_page_step (self, -1);
      return TRUE;
    case HF_TODAY_RUN:
      hf_today_page_ask_run (self);
      return TRUE;
    case HF_TODAY_END:
      hf_today_page_end (self);
      return TRUE;
    case HF_TODAY_LIST:
      if (!hf_page_is_narrow (HF_PAGE (self)))
        return FALSE;
      gtk_revealer_set_reveal_child (self->slide, !gtk_revealer_get_reveal_child (self->slide));
      return TRUE;
    case HF_TODAY_LEAVE:
      if (!hf_note_editor_has_focus (hf_call_panel_get_note (self->panel)) &&
          !gtk_revealer_get_reveal_child (self->slide))
        return FALSE;
      leave (self);
      return TRUE;
    case HF_TODAY_NOTHING:
    case HF_TODAY_FINE:
    case HF_TODAY_DIGIT:
    case HF_TODAY_LAST_DIGIT:
    default:
      return FALSE;
    }
}

static HfOutcomePopover *
get_asking (HfTodayPage *self)
{
  return hf_outcome_bar_get_open (hf_call_panel_get_bar (self->panel));
}

/* While a popover asks, the same digits are its choices, and no other key is ours. */
static gboolean
choose (HfTodayPage *self, HfTodayCommand command)
{
  guint digit;

  if (!hf_today_keys_is_digit (command, &digit))
    return FALSE;
  if (!self->guard.is_repeat)
    hf_outcome_popover_press (get_asking (self), digit);
  return TRUE;
}

static gboolean
find_outcome (HfTodayCommand command, HfOutcomeKind *kind)
{
  guint digit;

  *kind = HF_OUTCOME_FINE;
  return command == HF_TODAY_FINE || (hf_today_keys_is_digit (command, &digit) &&
                                      hf_outcome_kind_find_digit ((char) ('0' + digit), kind));
}

/* While it is told how it went, nobody is called. */
static gboolean
leave_end (HfTodayPage *self, HfTodayCommand command)
{
  if (command != HF_TODAY_END && command != HF_TODAY_LEAVE)
    return FALSE;
  hf_today_page_go_on (self);
  return TRUE;
}

static gboolean
do_key (HfTodayPage *self, HfTodayCommand command)
{
  HfOutcomeKind kind;

  if (self->is_ended)
    return leave_end (self, command);
  if (self->current == 0 || hf_mood_picker_is_open (hf_call_panel_get_mood (self->panel)) ||
      hf_dissatisfied_is_open (hf_call_panel_get_dissatisfied (self->panel)))
    return FALSE;
  if (get_asking (self) != NULL)
    return choose (self, command);
  if (!find_outcome (command, &kind))
    return do_command (self, command);
  if (let_pass (self, hf_key_guard_judge_key (&self->guard, g_get_monotonic_time ())))
    hf_today_page_begin_outcome (self, kind);
  return TRUE;
}

static gboolean
is_in_bar (HfTodayPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (hf_call_panel_get_bar (self->panel)));
}

/* Before anybody else: all keys are noted here, so that a repeat is known as one. A text view would
 * take Ctrl+Enter for a new line, and a button in focus would go on logging while Enter is held. */
static gboolean
key_captured_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 HfTodayPage           *self)
{
  gboolean is_repeat = hf_key_guard_press (&self->guard, keycode);
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (is_enter && state & GDK_CONTROL_MASK &&
      hf_note_editor_has_focus (hf_call_panel_get_note (self->panel)))
    return do_key (self, HF_TODAY_FINE);
  return is_repeat && (is_enter || keyval == GDK_KEY_space) && is_in_bar (self);
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 HfTodayPage           *self)
{
  hf_key_guard_release (&self->guard, keycode);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                HfTodayPage           *self)
{
  return do_key (self,
                 hf_today_keys_find (keyval, state,
                                     hf_single_keys_are_on (hf_today_page_get_context (self))));
}

static void
focus_left_cb (GtkEventControllerFocus *controller, HfTodayPage *self)
{
  hf_key_guard_release_all (&self->guard);
}

/* With the last card the panel goes out of sight, and the focus with it; a card that comes
 * afterwards, by Undo or at its time, is worked on by key like any other. */
static void
picture_changed_cb (HfTodayPage *self)
{
  GtkRoot    *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget  *focus = root ? gtk_root_get_focus (root) : NULL;
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (name, "work") == 0 && self->current != 0 && focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)))
    gtk_widget_grab_focus (GTK_WIDGET (self->panel));
}

static void
add_controller (HfTodayPage *self, GtkWidget *widget, GtkPropagationPhase phase, GCallback pressed)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_object (controller, "key-pressed", pressed, self, 0);
  if (phase == GTK_PHASE_CAPTURE)
    g_signal_connect_object (controller, "key-released", G_CALLBACK (key_released_cb), self, 0);
  gtk_widget_add_controller (widget, controller);
}

static void
add_keys (HfTodayPage *self, GtkWidget *widget)
{
  add_controller (self, widget, GTK_PHASE_CAPTURE, G_CALLBACK (key_captured_cb));
  add_controller (self, widget, GTK_PHASE_BUBBLE, G_CALLBACK (key_pressed_cb));
}

void
hf_today_page_init_input (HfTodayPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  HfOutcomeBar       *bar = hf_call_panel_get_bar (self->panel);

  hf_key_guard_init (&self->guard);
  add_keys (self, GTK_WIDGET (self));
  /* A popover is a surface of its own: what is pressed there goes no further up. */
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    if (hf_outcome_bar_get_popover (bar, i) != NULL)
      add_keys (self, GTK_WIDGET (hf_outcome_bar_get_popover (bar, i)));
  add_keys (self, hf_mood_picker_get_popover (hf_call_panel_get_mood (self->panel)));
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (picture_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "pressed", G_CALLBACK (outcome_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
}
