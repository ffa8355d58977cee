/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One article. It is read, with its versions, whenever it changed; whether it can be edited depends
 * on who looks. */

#include "gui/knowledge/hf-article-view.h"

#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/common/knowledge/hf-article-reader.h"
#include "gui/knowledge/hf-article-form.h"
#include "session/knowledge/hf-article-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define CURRENT (-1) /* the version that counts */

struct _HfArticleView
{
  GtkWidget parent_instance;

  gint64 shown; /* the change that made the version shown, or CURRENT */
  guint  limit; /* how many changes are looked at for versions */

  /* owned */
  HfContext      *context;
  HfArticleSheet *sheet; /* NULL before it was read */
  HfSheetReader  *reader;

  HfArticleForm *form; /* child, NULL before somebody edits */

  /* template children */
  HfReadError     *trouble;
  GtkWidget       *body;
  GtkLabel        *title;
  GtkWidget       *edit;
  GtkWidget       *old;
  GtkLabel        *old_text;
  GtkWidget       *restore;
  GtkStack        *stack;
  HfArticleReader *text;
  GtkLabel        *pinned;
  GtkWidget       *history;
  GtkListBox      *list;
  GtkWidget       *more;
  AdwBin          *form_place;
};

enum
{
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfArticleView, hf_article_view, GTK_TYPE_WIDGET)

static HfDate
get_today (HfArticleView *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static const HfArticleVersion *
get_shown (HfArticleView *self)
{
  for (guint i = 0; self->sheet != NULL && i < self->sheet->versions->len; i++)
    {
      const HfArticleVersion *version = self->sheet->versions->pdata[i];

      if (version->change == self->shown)
        return version;
    }
  return NULL;
}

/* Whoever wrote it in a batch is not known, nor when. */
static char *
describe_version (HfArticleView *self, const HfArticleVersion *version)
{
  g_autofree char *at = version->at ? hf_format_instant (version->at, get_today (self)) : NULL;

  if (version->who == NULL)
    /* Translators: a version of an article */
    return g_strdup_printf (_ ("Version %u, imported"), version->number);
  if (version->number == 0)
    /* Translators: a version of an article: when it was written, by whom */
    return g_strdup_printf (_ ("%s, by %s"), at, version->who);
  /* Translators: a version of an article: its number, when it was written, by whom */
  return g_strdup_printf (_ ("Version %u, %s, %s"), version->number, at, version->who);
}

static void
show_old (HfArticleView *self)
{
  const HfArticleVersion *version = get_shown (self);
  g_autofree char        *text = version ? describe_version (self, version) : NULL;

  gtk_widget_set_visible (self->old, version != NULL);
  gtk_label_set_text (self->old_text, text ? text : "");
}

static char *
describe_pin (const HfRow *row)
{
  const char *pinned = hf_row_text (row, HF_ARTICLE_PINNED);

  if (pinned == NULL)
    return NULL;
  return g_str_equal (pinned, HF_ARTICLE_PINNED_ALL) ?
           g_strdup (_ ("Shown in every call")) :
           g_strdup (_ ("Shown in calls that fit by diagnosis, class or department"));
}

static void
show_text (HfArticleView *self)
{
  const HfArticleVersion *version = get_shown (self);
  const HfRow            *row = version ? version->row : self->sheet->article;
  g_autofree char        *title = hf_str_visible_controls (hf_row_text (row, HF_ARTICLE_NAME));
  g_autofree char        *pin = describe_pin (self->sheet->article);

  gtk_label_set_text (self->title, title);
  hf_article_reader_show (self->text, row);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->pinned)), pin != NULL);
  gtk_label_set_text (self->pinned, pin ? pin : "");
  show_old (self);
}

static void
show_versions (HfArticleView *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  gtk_widget_set_visible (self->history, self->sheet->versions->len > 1 || self->sheet->has_more);
  gtk_widget_set_visible (self->more, self->sheet->has_more);
  for (guint i = 0; i < self->sheet->versions->len; i++)
    {
      g_autofree char *text = describe_version (self, self->sheet->versions->pdata[i]);
      GtkWidget       *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_list_box_append (self->list, label);
    }
}

static void
show_article (HfArticleView *self)
{
  if (get_shown (self) == NULL)
    self->shown = CURRENT;
  show_text (self);
  show_versions (self);
  if (self->form != NULL)
    hf_article_form_set_row (self->form, self->sheet->article);
}

static void
begin_sheet (GtkWidget *widget, HfSheetQuestion *question)
{
  question->limit = HF_ARTICLE_VIEW (widget)->limit;
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_article_sheet_read (db, question->viewer, question->id, question->limit, error);
}

static void
sheet_read (GtkWidget *widget, gpointer sheet, const GError *error)
{
  HfArticleView *self = HF_ARTICLE_VIEW (widget);

  if (sheet != NULL)
    {
      g_clear_pointer (&self->sheet, hf_article_sheet_free);
      self->sheet = sheet;
      show_article (self);
    }
  hf_read_error_show_instead (self->trouble, error, self->body, self->sheet != NULL);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  HfArticleView *self = HF_ARTICLE_VIEW (widget);

  return self->sheet == NULL || hf_article_sheet_is_concerned (self->sheet, changed);
}

static const HfSheetReading sheet_reading = {
  .begin = begin_sheet,
  .read = read_sheet,
  .free = (GDestroyNotify) hf_article_sheet_free,
  .show = sheet_read,
  .is_concerned = is_concerned,
};

static void
read_again (HfArticleView *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

/* The list of what is read already stays while more is read. */
static void
more_clicked_cb (HfArticleView *self)
{
  self->limit += HF_ARTICLE_VERSIONS_MOST;
  read_again (self);
}

/* It is most of the widgets of the view, and most of the time somebody only reads. */
static void
build_form (HfArticleView *self)
{
  self->form = g_object_new (HF_TYPE_ARTICLE_FORM, NULL);
  hf_article_form_set_up (self->form, self->context);
  if (self->sheet != NULL)
    hf_article_form_set_row (self->form, self->sheet->article);
  adw_bin_set_child (self->form_place, GTK_WIDGET (self->form));
}

static void
edit_toggled_cb (HfArticleView *self)
{
  gboolean is_editing = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->edit));

  if (is_editing && self->form == NULL)
    build_form (self);
  gtk_stack_set_visible_child_name (self->stack, is_editing ? "edit" : "read");
  self->shown = CURRENT;
  if (self->sheet != NULL)
    show_text (self);
  if (is_editing)
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
version_activated_cb (HfArticleView *self, GtkListBoxRow *row)
{
  const HfArticleVersion *version = self->sheet->versions->pdata[gtk_list_box_row_get_index (row)];

  self->shown = gtk_list_box_row_get_index (row) > 0 ? version->change : CURRENT;
  show_text (self);
}

static void
current_clicked_cb (HfArticleView *self)
{
  self->shown = CURRENT;
  show_text (self);
}

static void
restore_clicked_cb (HfArticleView *self)
{
  const HfArticleVersion *version = get_shown (self);
  HfChangeSet            *changes;

  if (version == NULL)
    return;
  changes = hf_article_version_restore (version, self->sheet->article);
  self->shown = CURRENT;
  if (changes != NULL)
    hf_saving_commit (GTK_WIDGET (self), self->context, changes,
                      g_strdup (_ ("Earlier version restored")), NULL, NULL);
  show_text (self);
}

/* Out of the form, whose fields have taken the first Escape where something was typed. */
static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfArticleView   *self = HF_ARTICLE_VIEW (widget);
  GtkToggleButton *edit = GTK_TOGGLE_BUTTON (self->edit);

  if (!gtk_toggle_button_get_active (edit) && self->shown == CURRENT)
    return FALSE;
  if (gtk_toggle_button_get_active (edit))
    gtk_widget_grab_focus (self->edit); /* leaving a field saves it */
  gtk_toggle_button_set_active (edit, FALSE);
  current_clicked_cb (self);
  return TRUE;
}

static gboolean
edit_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  hf_article_view_edit (HF_ARTICLE_VIEW (widget));
  return TRUE;
}

static void
hf_article_view_dispose (GObject *object)
{
  HfArticleView *self = HF_ARTICLE_VIEW (object);

  self->form = NULL;
  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ARTICLE_VIEW);
  g_clear_pointer (&self->sheet, hf_article_sheet_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_article_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/knowledge/hf-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, body);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, title);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, edit);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, old);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, old_text);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, restore);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, stack);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, text);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, pinned);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, history);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, list);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, more);
  gtk_widget_class_bind_template_child (widget_class, HfArticleView, form_place);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, version_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, current_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
}

static void
hf_article_view_class_init (HfArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_article_view_dispose;
  signals[GONE] = g_signal_new ("gone", HF_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_ARTICLE_READER);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, edit_pressed_cb, NULL);
  bind_children (widget_class);
}

static void
hf_article_view_init (HfArticleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_article_view_set_up (HfArticleView *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ARTICLE_VIEW (self) && self->context == NULL);

  gboolean may_edit = hf_article_sheet_may_edit (hf_context_get_viewer (context));

  self->context = g_object_ref (context);
  gtk_widget_set_visible (self->edit, may_edit);
  gtk_widget_set_visible (self->restore, may_edit);
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &sheet_reading);
}

/* Nobody may take one article for another. */
void
hf_article_view_set_article (HfArticleView *self, gint64 id)
{
  g_return_if_fail (HF_IS_ARTICLE_VIEW (self));

  if (id == hf_sheet_reader_get_id (self->reader))
    return;
  self->limit = HF_ARTICLE_VERSIONS_MOST;
  if (self->form != NULL)
    hf_article_form_set_row (self->form, NULL); /* saves what was typed */
  g_clear_pointer (&self->sheet, hf_article_sheet_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->edit), FALSE);
  self->shown = CURRENT;
  hf_read_error_show_instead (self->trouble, NULL, self->body, self->sheet != NULL);
  hf_sheet_reader_ask (self->reader, id);
}

const HfRow *
hf_article_view_get_article (HfArticleView *self)
{
  g_return_val_if_fail (HF_IS_ARTICLE_VIEW (self), NULL);

  return self->sheet ? self->sheet->article : NULL;
}

void
hf_article_view_edit (HfArticleView *self)
{
  g_return_if_fail (HF_IS_ARTICLE_VIEW (self));

  if (gtk_widget_get_visible (self->edit))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->edit), TRUE);
}

gboolean
hf_article_view_is_only_read (HfArticleView *self)
{
  g_return_val_if_fail (HF_IS_ARTICLE_VIEW (self), FALSE);

  return !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->edit)) && self->shown == CURRENT &&
         self->limit <= HF_ARTICLE_VERSIONS_MOST;
}
