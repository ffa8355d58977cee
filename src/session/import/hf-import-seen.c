/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an import remembers of the rows it has been through. Keyed by the book's own dense numbers
 * and not by those of the file, so that ten million rows take forty megabytes and not a thousand.
 */

#include "session/import/hf-import-seen.h"

#include <string.h>

#define PAGE_BITS 12
#define PAGE_SIZE (1 << PAGE_BITS)

struct _HfImportSeen
{
  GPtrArray *pages; /* of guint32[PAGE_SIZE], NULL where nothing was seen */
};

/**
 * hf_import_seen_new:
 *
 * Returns: (transfer full): an empty memory
 */
HfImportSeen *
hf_import_seen_new (void)
{
  HfImportSeen *self = g_new0 (HfImportSeen, 1);

  self->pages = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * hf_import_seen_free:
 * @self: (transfer full): a memory
 *
 * Frees it.
 */
void
hf_import_seen_free (HfImportSeen *self)
{
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/**
 * hf_import_seen_get:
 * @self: a memory
 * @id: a row's id
 *
 * Returns: the contents it was seen with, 0 when it was not
 */
guint32
hf_import_seen_get (const HfImportSeen *self, gint64 id)
{
  gsize          page = (gsize) id >> PAGE_BITS;
  const guint32 *contents = page < self->pages->len ? g_ptr_array_index (self->pages, page) : NULL;

  return contents ? contents[id & (PAGE_SIZE - 1)] : 0;
}

/**
 * hf_import_seen_set:
 * @self: a memory
 * @id: a row's id
 * @contents: what the file said of it, from hf_import_seen_digest()
 *
 * Remembers a row.
 */
void
hf_import_seen_set (HfImportSeen *self, gint64 id, guint32 contents)
{
  gsize    page = (gsize) id >> PAGE_BITS;
  guint32 *room;

  if (page >= self->pages->len)
    g_ptr_array_set_size (self->pages, (int) page + 1);
  room = g_ptr_array_index (self->pages, page);
  if (room == NULL)
    room = self->pages->pdata[page] = g_new0 (guint32, PAGE_SIZE);
  room[id & (PAGE_SIZE - 1)] = contents;
}

static guint32
mix (guint32 digest, const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    digest = (digest ^ (guchar) bytes[i]) * 16777619u;
  return digest;
}

/**
 * hf_import_seen_digest:
 * @row: what a record says
 *
 * Returns: a number that is the same for equal rows, hardly for others, and never 0
 */
guint32
hf_import_seen_digest (const HfImportRow *row)
{
  guint32 digest = 2166136261u;

  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    {
      const HfValue *value = &row->values[i];

      if (value->kind == HF_VALUE_NULL)
        continue;
      digest = mix (digest, (const char *) &i, sizeof i);
      if (value->kind == HF_VALUE_TEXT)
        digest = mix (digest, value->s, strlen (value->s));
      else if (value->kind == HF_VALUE_INT)
        digest = mix (digest, (const char *) &value->i, sizeof value->i);
    }
  return digest ? digest : 1;
}
