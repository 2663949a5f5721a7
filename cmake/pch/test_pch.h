// As pch.h, for test binaries.
#pragma once

#include <gtest/gtest.h>

#include "pch.h"
