
.class public Lcom/example/odd_bytecode/App;
.super Landroid/app/Application;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method
.method public onCreate()V
    .registers 20
    invoke-super/range {p0 .. p0}, Landroid/app/Application;->onCreate()V
    move-object/from16 v0, p0
    const-string v1, "spx"
    const/4 v2, 0x0
    goto :load
    :use
    xor-int/lit8 v3, v3, 0x1
    if-nez v3, :after
    const-string/jumbo v4, "phone"
    move-object/from16 v6, p0
    move-object v7, v4
    invoke-virtual/range {v6 .. v7}, Lcom/example/odd_bytecode/App;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v4
    check-cast v4, Landroid/telephony/TelephonyManager;
    move-object v12, v4
    invoke-virtual/range {v12 .. v12}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    :after
    packed-switch v3, :ps
    goto :fin
    :p0
    invoke-virtual {v0}, Lcom/example/odd_bytecode/App;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v5
    invoke-virtual {v5, v2}, Landroid/content/pm/PackageManager;->getInstalledPackages(I)Ljava/util/List;
    goto :fin
    :load
    invoke-virtual {v0, v1, v2}, Lcom/example/odd_bytecode/App;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    const-string v4, "agree_privacy"
    invoke-interface {v1, v4, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v3
    goto :use
    :fin
    :try_s
    const-string v1, "1x"
    invoke-static {v1}, Ljava/lang/Integer;->parseInt(Ljava/lang/String;)I
    :try_e
    .catch Ljava/lang/NumberFormatException; {:try_s .. :try_e} :handler
    return-void
    :handler
    move-exception v1
    invoke-virtual {v0}, Lcom/example/odd_bytecode/App;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v1
    const-string v4, "android_id"
    invoke-static {v1, v4}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    return-void
    :ps
    .packed-switch 0x0
        :p0
    .end packed-switch
.end method
