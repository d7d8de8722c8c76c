/* Windows 10 has icuuc.dll, Wine has not. Qt6Core wants these names of it, and copes with "no such converter". */
typedef int E;
#define X __declspec(dllexport)
#define NONE if (e) *e = 4
X void *ucnv_open(const char *n, E *e) { NONE; return 0; }
X void ucnv_close(void *c) {}
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
X void ucnv_reset(void *c) {}
X signed char ucnv_getMaxCharSize(void *c) { return 1; }
X const char *ucnv_getName(void *c, E *e) { NONE; return 0; }
X void ucnv_getToUCallBack(void *c, void **a, void **b) {}
X void ucnv_getFromUCallBack(void *c, void **a, void **b) {}
X void ucnv_setToUCallBack(void *c, void *a, void *b, void **o, void **p, E *e) {}
X void ucnv_setFromUCallBack(void *c, void *a, void *b, void **o, void **p, E *e) {}
X void ucnv_cbToUWriteUChars(void *a, const void *s, int n, int o, E *e) {}
X void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *l, int o, E *e) {}
X void ucnv_toUnicode(void *c, void **t, const void *tl, const char **s, const char *sl, int *o, signed char f, E *e) { NONE; }
X void ucnv_fromUnicode(void *c, char **t, const char *tl, const void **s, const void *sl, int *o, signed char f, E *e) { NONE; }
X int ucnv_toUCountPending(void *c, E *e) { return 0; }
X int ucnv_fromUCountPending(void *c, E *e) { return 0; }
X const char *ucnv_getStandardName(const char *n, const char *s, E *e) { NONE; return 0; }
X const char *ucnv_getAvailableName(int n) { return 0; }
X int ucnv_countAvailable(void) { return 0; }
