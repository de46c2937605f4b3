.class public final Lcom/example/debug_branch_constant_false/BuildConfig;
.super Ljava/lang/Object;

.field public static final DEBUG:Z = false
