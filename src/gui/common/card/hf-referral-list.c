/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One level of who referred whom, as lines. A line stays the same object while the same person has
 * it, so that what is open below stays open. What it looks like is not known here. */

#include "gui/common/card/hf-referral-list.h"

#include "base/hf-cancellable.h"

#define PAGE 50

struct _HfReferralLine
{
  GObject parent_instance;

  HfReferralList *list;  /* borrowed; NULL when it is gone */
  HfReferralList *below; /* borrowed; NULL while it is not open */
  HfRow          *row;   /* owned; NULL for the line that leads to the rest */
  guint           n;
};

struct _HfReferralList
{
  GObject parent_instance;

  /* owned */
  HfContext    *context;
  GPtrArray    *lines;
  GCancellable *asking; /* NULL when nothing is asked */

  gint64 root;
  gint64 referrer;
  guint  limit; /* 0 before anybody looked */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void hf_referral_list_init_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (HfReferralLine, hf_referral_line, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (HfReferralList,
                               hf_referral_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      hf_referral_list_init_model))

static HfReferralList *
list_new (HfContext *context, gint64 root, gint64 referrer)
{
  HfReferralList *self = g_object_new (HF_TYPE_REFERRAL_LIST, NULL);

  self->context = g_object_ref (context);
  self->root = root;
  self->referrer = referrer;
  return self;
}

static HfReferralLine *
line_new (HfReferralList *list, const HfRow *row, guint n)
{
  HfReferralLine *self = g_object_new (HF_TYPE_REFERRAL_LINE, NULL);

  g_set_weak_pointer (&self->list, list);
  self->row = row != NULL ? hf_row_ref (row) : NULL;
  self->n = n;
  return self;
}

/* The lines as they are to be. */
static GPtrArray *
make_lines (HfReferralList *self, const HfReferralLevel *level)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < level->people->len; i++)
    {
      const HfReferral *person = g_ptr_array_index (level->people, i);

      g_ptr_array_add (lines, line_new (self, person->row, person->n_below));
    }
  if (level->n_more > 0)
    g_ptr_array_add (lines, line_new (self, NULL, level->n_more));
  return lines;
}

/* Whether somebody has anybody below is what a line cannot change. */
static gboolean
is_same (const HfReferralLine *self, const HfReferralLine *other)
{
  if (self->row == NULL || other->row == NULL)
    return self->row == other->row;
  return self->row->id == other->row->id && (self->n > 0) == (other->n > 0);
}

static void
take_over (HfReferralLine *self, HfReferralLine *other)
{
  HfRow *row = self->row;

  self->row = other->row;
  other->row = row;
  self->n = other->n;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* How many lines stay at one end, from @first on; these are shown anew. */
static guint
keep_lines (GPtrArray *old, GPtrArray *lines, guint first, gboolean from_end)
{
  guint n_most = MIN (old->len, lines->len) - first;
  guint n = 0;

  for (; n < n_most; n++)
    {
      gpointer before = old->pdata[from_end ? old->len - 1 - n : n];
      gpointer after = lines->pdata[from_end ? lines->len - 1 - n : n];

      if (!is_same (before, after))
        break;
      take_over (before, after);
    }
  return n;
}

static void
set_lines (HfReferralList *self, GPtrArray *lines)
{
  GPtrArray *old = self->lines;
  guint      first = keep_lines (old, lines, 0, FALSE);
  guint      last = keep_lines (old, lines, first, TRUE);
  guint      n_removed = old->len - first - last;
  guint      n_added = lines->len - first - last;

  if (n_removed > 0)
    g_ptr_array_remove_range (old, first, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (old, (int) (first + i), g_object_ref (lines->pdata[first + i]));
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_removed, n_added);
}

/* What was read before stays; the last line leads to another try. */
static void
show_failure (HfReferralList *self)
{
  HfReferralLine *last = self->lines->len > 0 ? self->lines->pdata[self->lines->len - 1] : NULL;

  if (last != NULL && last->row == NULL)
    {
      last->n = 0;
      g_signal_emit (last, signals[CHANGED], 0);
      return;
    }
  g_ptr_array_add (self->lines, line_new (self, NULL, 0));
  g_list_model_items_changed (G_LIST_MODEL (self), self->lines->len - 1, 0, 1);
}

typedef struct
{
  HfViewer *viewer;
  gint64    root;
  gint64    referrer;
  guint     limit;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *asked = data;

  return hf_referral_read (db, asked->viewer, asked->root, asked->referrer, asked->limit, error);
}

/* A question that was given up may have outlived its list. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HfReferralList *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfReferralLevel) level = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autoptr (GPtrArray) lines = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->asking);
  if (level == NULL)
    {
      show_failure (self);
      return;
    }
  lines = make_lines (self, level);
  set_lines (self, lines);
}

static void
give_up (HfReferralList *self)
{
  hf_cancellable_drop (&self->asking);
}

static void
ask (HfReferralList *self)
{
  Question *asked = g_new0 (Question, 1);

  give_up (self);
  asked->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  asked->root = self->root;
  asked->referrer = self->referrer;
  asked->limit = self->limit;
  self->asking = g_cancellable_new ();
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, read_work, asked,
                      question_free, (GDestroyNotify) hf_referral_level_free, self->asking, read_cb,
                      self);
}

static GType
get_item_type (GListModel *model)
{
  return HF_TYPE_REFERRAL_LINE;
}

static guint
get_n_items (GListModel *model)
{
  HfReferralList *self = HF_REFERRAL_LIST (model);

  if (self->limit == 0)
    {
      self->limit = PAGE;
      ask (self);
    }
  return self->lines->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  HfReferralList *self = HF_REFERRAL_LIST (model);

  return position < self->lines->len ? g_object_ref (self->lines->pdata[position]) : NULL;
}

static void
hf_referral_list_init_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
hf_referral_list_dispose (GObject *object)
{
  HfReferralList *self = HF_REFERRAL_LIST (object);

  give_up (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_referral_list_parent_class)->dispose (object);
}

static void
hf_referral_list_finalize (GObject *object)
{
  g_ptr_array_unref (HF_REFERRAL_LIST (object)->lines);

  G_OBJECT_CLASS (hf_referral_list_parent_class)->finalize (object);
}

static void
hf_referral_list_class_init (HfReferralListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_referral_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_referral_list_finalize;
}

static void
hf_referral_list_init (HfReferralList *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
hf_referral_line_finalize (GObject *object)
{
  HfReferralLine *self = HF_REFERRAL_LINE (object);

  g_clear_weak_pointer (&self->list);
  g_clear_weak_pointer (&self->below);
  g_clear_pointer (&self->row, hf_row_unref);

  G_OBJECT_CLASS (hf_referral_line_parent_class)->finalize (object);
}

static void
hf_referral_line_class_init (HfReferralLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_referral_line_finalize;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_REFERRAL_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_referral_line_init (HfReferralLine *self)
{
}

HfReferralList *
hf_referral_list_new (HfContext *context, gint64 customer)
{
  g_return_val_if_fail (HF_IS_CONTEXT (context), NULL);

  return list_new (context, customer, customer);
}

void
hf_referral_list_read_again (HfReferralList *self)
{
  g_return_if_fail (HF_IS_REFERRAL_LIST (self));

  if (self->limit == 0)
    return;
  ask (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      HfReferralLine *line = g_ptr_array_index (self->lines, i);

      if (line->below != NULL)
        hf_referral_list_read_again (line->below);
    }
}

void
hf_referral_list_read_more (HfReferralList *self)
{
  g_return_if_fail (HF_IS_REFERRAL_LIST (self));

  HfReferralLine *last = self->lines->len > 0 ? self->lines->pdata[self->lines->len - 1] : NULL;

  if (last == NULL || last->row != NULL || self->asking != NULL)
    return;
  if (last->n > 0)
    self->limit += PAGE;
  ask (self);
}

const HfRow *
hf_referral_line_get_row (HfReferralLine *self)
{
  g_return_val_if_fail (HF_IS_REFERRAL_LINE (self), NULL);

  return self->row;
}

guint
hf_referral_line_get_n (HfReferralLine *self)
{
  g_return_val_if_fail (HF_IS_REFERRAL_LINE (self), 0);

  return self->n;
}

HfReferralList *
hf_referral_line_get_list (HfReferralLine *self)
{
  g_return_val_if_fail (HF_IS_REFERRAL_LINE (self), NULL);

  return self->list;
}

GListModel *
hf_referral_line_open (HfReferralLine *self)
{
  g_return_val_if_fail (HF_IS_REFERRAL_LINE (self), NULL);

  g_autoptr (HfReferralList) below = NULL;

  if (self->row == NULL || self->n == 0 || self->list == NULL)
    return NULL;
  if (self->below != NULL)
    return G_LIST_MODEL (g_object_ref (self->below));
  below = list_new (self->list->context, self->list->root, self->row->id);
  g_set_weak_pointer (&self->below, below);
  return G_LIST_MODEL (g_steal_pointer (&below));
}
