/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfDivisionLevel:
 *
 * How large a division is.
 */
typedef enum
{
  HF_DIVISION_PROVINCE = 1,
  HF_DIVISION_CITY,
  HF_DIVISION_DISTRICT,
} HfDivisionLevel;

/**
 * HfDivision:
 * @level: how large it is
 * @code: its six digits, "-" where the standard has none
 * @name: its name
 * @readings: in pinyin, a blank between two syllables, "|" between two ways of reading it
 * @city: (nullable): the city it belongs to or is
 * @province: the province it belongs to or is
 *
 * A province, city, county or district. The country belongs to the program, so they stay.
 */
typedef struct _HfDivision HfDivision;
struct _HfDivision
{
  HfDivisionLevel   level;
  const char       *code;
  const char       *name;
  const char       *readings;
  const HfDivision *city;
  const HfDivision *province;
};

/**
 * hf_division_list:
 *
 * Reads the divisions of the country, which takes some milliseconds the first time; any thread may
 * do so.
 *
 * Returns: (transfer none) (element-type HfDivision): all of them, each behind those it belongs to
 */
const GPtrArray *hf_division_list (void);

/**
 * hf_division_find_code:
 * @code: six digits, as an identity card begins with
 *
 * Cards name the divisions of the day they were made: of one that is no more, its city is found,
 * or its province.
 *
 * Returns: (transfer none) (nullable): the division
 */
const HfDivision *hf_division_find_code (const char *code);

/**
 * HfDivisionMatch:
 * @HF_DIVISION_NOT_MEANT: it is not what was typed
 * @HF_DIVISION_HAS: its name has it, or is read so from a later character on
 * @HF_DIVISION_BEGINS: its name begins so
 *
 * How well a division fits what was typed.
 */
typedef enum
{
  HF_DIVISION_NOT_MEANT,
  HF_DIVISION_HAS,
  HF_DIVISION_BEGINS,
} HfDivisionMatch;

/**
 * hf_division_match:
 * @fold: what was typed, folded: characters, pinyin, first letters or some of each
 *
 * Returns: how well the division fits
 */
HfDivisionMatch hf_division_match (const HfDivision *self, const char *fold);

/**
 * hf_division_split:
 * @address: an address as people write it: 浙江省杭州市西湖区文三路1号, 北京海淀区…
 * @street: (out): where what is behind the division begins in @address
 *
 * Finds the division that an address begins with, as far as it is certain: the names are whole but
 * for a province or city before a smaller division, lie within each other and mean one place.
 *
 * Returns: (transfer none) (nullable): the smallest one that is named
 */
const HfDivision *hf_division_split (const char *address, const char **street);

/**
 * hf_division_describe:
 *
 * Returns: (transfer full): the whole name, as in 浙江省杭州市西湖区
 */
char *hf_division_describe (const HfDivision *self);

G_END_DECLS
