/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing a note. What was typed and not saved stays when the popover closes, for as long as the
 * same customer is shown: it is kept with the note it belongs to, and comes back with it. */

#include "gui/common/card/hf-customer-memo-editor.h"

#include "core/hf-memo.h"
#include "gui/common/hf-draft-field.h"
#include "gui/common/hf-focus-before.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

struct _HfCustomerMemoEditor
{
  GtkPopover parent_instance;

  /* owned */
  HfContext  *context;
  HfRow      *memo;    /* as it was when its change was begun; NULL for a new one */
  HfRow      *popping; /* the same, with what the lines about showing it at once have taken */
  GHashTable *drafts;  /* id of a note, 0 for a new one → Draft: what was typed and not saved */

  gint64   customer;
  gint64   saved_customer; /* whose note is being saved, or was */
  gpointer saved_key;      /* which one */

  /* template children */
  GtkWidget     *text;
  GtkTextBuffer *buffer;
  GtkWidget     *is_pinned;
  GtkWidget     *is_private;
  HfEditableRow *popup;
  HfEditableRow *popup_off;
  GtkWidget     *is_away;
  GtkWidget     *save;
};

G_DEFINE_FINAL_TYPE (HfCustomerMemoEditor, hf_customer_memo_editor, GTK_TYPE_POPOVER)

typedef struct
{
  HfRow *memo; /* as above */
  HfRow *typed;
} Draft;

static void
draft_free (Draft *self)
{
  g_clear_pointer (&self->memo, hf_row_unref);
  hf_row_unref (self->typed);
  g_free (self);
}

static char *
read_text (HfCustomerMemoEditor *self)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  return g_strdup (g_strstrip (text));
}

static void
text_changed_cb (HfCustomerMemoEditor *self)
{
  g_autofree char *text = read_text (self);

  gtk_widget_set_sensitive (self->save, *text != '\0');
}

/* From when on it is no longer shown, and whether it is put away, is asked of what is shown. */
static void
show_popping (HfCustomerMemoEditor *self)
{
  gboolean pops_up = !hf_row_is_null (self->popping, HF_MEMO_POPUP);

  gtk_widget_set_visible (GTK_WIDGET (self->popup_off), pops_up);
  gtk_widget_set_visible (self->is_away, pops_up && self->memo != NULL);
}

static void
popup_edited_cb (HfCustomerMemoEditor *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  if (self->context == NULL) /* being disposed of */
    return;
  hf_draft_field_take_over (field, &self->popping, draft);
  show_popping (self);
}

static void
fill_popping (HfCustomerMemoEditor *self, const HfRow *memo)
{
  g_clear_pointer (&self->popping, hf_row_unref);
  self->popping = hf_row_seal (memo ? hf_row_copy (memo) : hf_row_new (&hf_memo_def));
  hf_editable_row_restore (self->popup);
  hf_editable_row_restore (self->popup_off);
  hf_editable_row_set_row (self->popup, self->popping);
  hf_editable_row_set_row (self->popup_off, self->popping);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->is_away),
                               !hf_row_is_null (self->popping, HF_MEMO_POPUP_ARCHIVED));
  show_popping (self);
}

static void
fill (HfCustomerMemoEditor *self, const HfRow *memo)
{
  const char *text = memo ? hf_row_text (memo, HF_MEMO_TEXT) : NULL;

  fill_popping (self, memo);
  gtk_text_buffer_set_text (self->buffer, text ? text : "", -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->is_pinned),
                               memo != NULL && hf_row_int (memo, HF_MEMO_IS_PINNED) != 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->is_private),
                               memo != NULL && hf_row_int (memo, HF_MEMO_IS_PRIVATE) != 0);
  text_changed_cb (self);
}

/* Whose note it is decides who may hide it from the others. */
static gboolean
is_mine (HfCustomerMemoEditor *self)
{
  return self->memo == NULL ||
         hf_row_int (self->memo, HF_MEMO_STAFF) == hf_context_get_viewer (self->context)->staff;
}

static void
shown_cb (HfCustomerMemoEditor *self)
{
  gtk_widget_set_visible (self->is_private, is_mine (self));
  gtk_widget_grab_focus (self->text);
}

static void
set_flag (HfRow *row, guint field, GtkWidget *check)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
    hf_row_set_int (row, field, TRUE);
  else
    hf_row_set_null (row, field);
}

/* What is not shown at once is neither shown until a day nor put away. */
static void
set_popping (HfCustomerMemoEditor *self, HfRow *row)
{
  gboolean is_away = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->is_away));

  hf_row_set (row, HF_MEMO_POPUP, self->popping->values[HF_MEMO_POPUP]);
  hf_row_set (row, HF_MEMO_POPUP_OFF, self->popping->values[HF_MEMO_POPUP_OFF]);
  if (hf_row_is_null (row, HF_MEMO_POPUP))
    hf_row_set_null (row, HF_MEMO_POPUP_OFF);
  if (hf_row_is_null (row, HF_MEMO_POPUP) || !is_away)
    hf_row_set_null (row, HF_MEMO_POPUP_ARCHIVED);
  else if (hf_row_is_null (row, HF_MEMO_POPUP_ARCHIVED))
    hf_row_set_int (row, HF_MEMO_POPUP_ARCHIVED,
                    hf_clock_now (hf_context_get_clock (self->context)));
}

static HfRow *
make_draft (HfCustomerMemoEditor *self)
{
  HfRow           *row = self->memo ? hf_row_copy (self->memo) : hf_row_new (&hf_memo_def);
  gint64           staff = hf_context_get_viewer (self->context)->staff;
  g_autofree char *text = read_text (self);

  hf_row_set_text (row, HF_MEMO_TEXT, text);
  set_flag (row, HF_MEMO_IS_PINNED, self->is_pinned);
  set_popping (self, row);
  if (is_mine (self))
    set_flag (row, HF_MEMO_IS_PRIVATE, self->is_private);
  if (self->memo != NULL)
    return row;
  hf_row_set_int (row, HF_MEMO_CUSTOMER, self->customer);
  hf_row_set_int (row, HF_MEMO_AT, hf_clock_now (hf_context_get_clock (self->context)));
  if (staff != 0)
    hf_row_set_int (row, HF_MEMO_STAFF, staff);
  return row;
}

static gpointer
get_key (const HfRow *memo)
{
  return GSIZE_TO_POINTER (memo ? memo->id : 0);
}

static gboolean
is_changed (HfCustomerMemoEditor *self, const HfRow *typed)
{
  static const guint fields[] = { HF_MEMO_TEXT,  HF_MEMO_IS_PINNED, HF_MEMO_IS_PRIVATE,
                                  HF_MEMO_POPUP, HF_MEMO_POPUP_OFF, HF_MEMO_POPUP_ARCHIVED };

  if (self->memo == NULL)
    return gtk_widget_get_sensitive (self->save);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (hf_row_differs (self->memo, typed, fields[i]))
      return TRUE;
  return FALSE;
}

static void
keep_draft (HfCustomerMemoEditor *self)
{
  g_autoptr (HfRow) typed = NULL;
  Draft *draft;

  hf_editable_row_save (self->popup_off); /* what is no date is lost */
  typed = make_draft (self);
  if (!is_changed (self, typed))
    {
      g_hash_table_remove (self->drafts, get_key (self->memo));
      return;
    }
  draft = g_new0 (Draft, 1);
  draft->memo = self->memo ? hf_row_ref (self->memo) : NULL;
  draft->typed = g_steal_pointer (&typed);
  g_hash_table_insert (self->drafts, get_key (self->memo), draft);
}

static void
set_memo (HfCustomerMemoEditor *self, const HfRow *memo)
{
  const Draft *draft = g_hash_table_lookup (self->drafts, get_key (memo));

  if (draft != NULL)
    memo = draft->memo;
  g_clear_pointer (&self->memo, hf_row_unref);
  self->memo = memo ? hf_row_ref (memo) : NULL;
  fill (self, draft ? draft->typed : memo);
}

/* Opened again by its button it writes a new note, whichever was changed last. */
static void
closed_cb (HfCustomerMemoEditor *self)
{
  if (self->context == NULL)
    return;
  keep_draft (self);
  set_memo (self, NULL);
}

/* Whoever closed the editor meanwhile may be writing another note by now. */
static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfCustomerMemoEditor *self = HF_CUSTOMER_MEMO_EDITOR (widget);

  if (committed == NULL || self->customer != self->saved_customer)
    return;
  g_hash_table_remove (self->drafts, self->saved_key);
  if (get_key (self->memo) == self->saved_key)
    set_memo (self, NULL);
}

static void
save_cb (HfCustomerMemoEditor *self)
{
  const HfRow *memo = self->memo;
  HfChangeSet *changes;

  if (!gtk_widget_get_sensitive (self->save) || self->customer == 0 ||
      !hf_editable_row_save (self->popup_off))
    return;
  changes = hf_change_set_new (memo ? N_ ("Change note") : N_ ("Add note"));
  if (memo != NULL)
    hf_change_set_update (changes, memo, make_draft (self));
  else
    hf_change_set_insert (changes, make_draft (self));
  self->saved_customer = self->customer;
  self->saved_key = get_key (memo);
  hf_saving_commit_form (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)),
                         self->context, changes,
                         g_strdup (memo ? _ ("Note changed") : _ ("Note added")), saved_cb, NULL);
}

static gboolean
save_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  save_cb (HF_CUSTOMER_MEMO_EDITOR (widget));
  return TRUE;
}

static void
hf_customer_memo_editor_dispose (GObject *object)
{
  HfCustomerMemoEditor *self = HF_CUSTOMER_MEMO_EDITOR (object);

  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->memo, hf_row_unref);
  g_clear_pointer (&self->popping, hf_row_unref);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CUSTOMER_MEMO_EDITOR);

  G_OBJECT_CLASS (hf_customer_memo_editor_parent_class)->dispose (object);
}

static void
hf_customer_memo_editor_class_init (HfCustomerMemoEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_memo_editor_dispose;
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-memo-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerMemoEditor, text);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerMemoEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerMemoEditor, is_pinned);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerMemoEditor, is_private);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerMemoEditor, popup);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerMemoEditor, popup_off);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerMemoEditor, is_away);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerMemoEditor, save);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popup_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

/* Before the text takes it for a new line. */
static void
bind_save (HfCustomerMemoEditor *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                      gtk_callback_action_new (save_pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
hf_customer_memo_editor_init (HfCustomerMemoEditor *self)
{
  self->drafts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) draft_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_save (self);
}

static void
set_up (HfCustomerMemoEditor *self)
{
  HfClock *clock = hf_context_get_clock (self->context);

  hf_editable_row_set_up (self->popup, &hf_memo_def, clock, NULL);
  hf_editable_row_set_up (self->popup_off, &hf_memo_def, clock, NULL);
  fill_popping (self, NULL);
}

void
hf_customer_memo_editor_set_customer (HfCustomerMemoEditor *self,
                                      HfContext            *context,
                                      gint64                customer)
{
  g_return_if_fail (HF_IS_CUSTOMER_MEMO_EDITOR (self));

  if (g_set_object (&self->context, context))
    set_up (self);
  if (self->customer == customer)
    return;
  self->customer = customer;
  g_hash_table_remove_all (self->drafts);
  set_memo (self, NULL);
}

void
hf_customer_memo_editor_edit (HfCustomerMemoEditor *self, const HfRow *memo)
{
  g_return_if_fail (HF_IS_CUSTOMER_MEMO_EDITOR (self) && self->context != NULL);

  keep_draft (self);
  set_memo (self, memo);
}

void
hf_customer_memo_editor_open (HfCustomerMemoEditor *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_MEMO_EDITOR (self));

  hf_focus_before_popup (GTK_POPOVER (self));
}
