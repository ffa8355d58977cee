/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Attached files in words: what kind they are, how large, since when and by whom. */

#include "gui/common/files/hf-file-words.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-attachment.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

/* The first that the media type begins with. */
static const struct
{
  const char *prefix;
  const char *icon;
  const char *word;
} kinds[] = {
  { "image/", "image-x-generic-symbolic", NC_ ("kind of file", "Image") },
  { "application/pdf", "x-office-document-symbolic", NC_ ("kind of file", "PDF") },
  { "audio/", "audio-x-generic-symbolic", NC_ ("kind of file", "Sound recording") },
  { "video/", "video-x-generic-symbolic", NC_ ("kind of file", "Video") },
  { "text/csv", "x-office-spreadsheet-symbolic", NC_ ("kind of file", "Spreadsheet") },
  { "text/", "text-x-generic-symbolic", NC_ ("kind of file", "Text") },
  { "application/msword", "x-office-document-symbolic", NC_ ("kind of file", "Document") },
  { "application/vnd.openxmlformats-officedocument.wordprocessingml", "x-office-document-symbolic",
    NC_ ("kind of file", "Document") },
  { "application/vnd.oasis.opendocument.text", "x-office-document-symbolic",
    NC_ ("kind of file", "Document") },
  { "application/vnd.ms-excel", "x-office-spreadsheet-symbolic",
    NC_ ("kind of file", "Spreadsheet") },
  { "application/vnd.openxmlformats-officedocument.spreadsheetml", "x-office-spreadsheet-symbolic",
    NC_ ("kind of file", "Spreadsheet") },
  { "application/vnd.oasis.opendocument.spreadsheet", "x-office-spreadsheet-symbolic",
    NC_ ("kind of file", "Spreadsheet") },
  { "application/vnd.ms-powerpoint", "x-office-presentation-symbolic",
    NC_ ("kind of file", "Presentation") },
  { "application/vnd.openxmlformats-officedocument.presentationml",
    "x-office-presentation-symbolic", NC_ ("kind of file", "Presentation") },
  { "application/zip", "package-x-generic-symbolic", NC_ ("kind of file", "Compressed folder") },
  { "application/x-7z", "package-x-generic-symbolic", NC_ ("kind of file", "Compressed folder") },
  { "", "text-x-generic-symbolic", NC_ ("kind of file", "Other kind") },
};

static guint
find_kind (const HfRow *attachment)
{
  const char *type = hf_row_text (attachment, HF_ATTACHMENT_MEDIA_TYPE);
  guint       i = 0;

  while (!g_str_has_prefix (type ? type : "", kinds[i].prefix))
    i++;
  return i;
}

/**
 * hf_file_words_icon:
 * @attachment: an attachment
 *
 * Returns: (transfer full): the icon of its kind
 */
GIcon *
hf_file_words_icon (const HfRow *attachment)
{
  return g_themed_icon_new (kinds[find_kind (attachment)].icon);
}

/**
 * hf_file_words_name:
 * @attachment: an attachment
 *
 * Returns: (transfer full): its name for one line, or that it is hidden from who looks
 */
char *
hf_file_words_name (const HfRow *attachment)
{
  const char *name = hf_row_text (attachment, HF_ATTACHMENT_NAME);

  return name ? hf_str_visible_controls (name) : g_strdup (_ ("Hidden"));
}

/**
 * hf_file_words_facts:
 * @attachment: an attachment
 * @today: the day
 *
 * Returns: (transfer full): its kind and size, when it was added, and by whom if that is known
 */
char *
hf_file_words_facts (const HfRow *attachment, HfDate today)
{
  const char      *kind = g_dpgettext2 (NULL, "kind of file", kinds[find_kind (attachment)].word);
  const char      *who = hf_row_text (attachment, HF_ATTACHMENT_STAFF_NAME);
  g_autofree char *size =
    g_format_size ((guint64) MAX (hf_row_int (attachment, HF_ATTACHMENT_SIZE), 0));
  g_autofree char *when = hf_format_instant (hf_row_int (attachment, HF_ATTACHMENT_AT), today);
  const char      *parts[] = { kind, size, when, who, NULL };

  return hf_join_all_facts ((char **) parts);
}

GdkTexture *
hf_file_words_texture (const HfPicture *picture)
{
  const HfPreviewFrame *frame = &picture->frame;

  return gdk_memory_texture_new ((int) frame->width, (int) frame->height,
                                 frame->n_channels == 4 ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8,
                                 picture->pixels, (gsize) frame->width * frame->n_channels);
}
