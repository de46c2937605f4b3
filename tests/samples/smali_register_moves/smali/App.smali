.class public Lcom/example/smali_register_moves/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 20
    move-object/from16 v0, p0
    invoke-super {v0}, Landroid/app/Application;->onCreate()V
    invoke-virtual {v0}, Lcom/example/smali_register_moves/App;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v16
    const-string v3, "android_id"
    move-object/from16 v17, v3
    const-string v3, "bluetooth_name"
    invoke-static/range {v16 .. v17}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v4
    move-object/from16 v17, v3
    invoke-static/range {v16 .. v17}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v5
    invoke-static {v4, v5}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    const-string v6, "app"
    const/4 v7, 0x0
    invoke-virtual {v0, v6, v7}, Lcom/example/smali_register_moves/App;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v8
    const-string v9, "privacy_agreed"
    invoke-interface {v8, v9, v7}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v10
    move v11, v10
    const/4 v12, 0x1
    if-ne v11, v12, :no
    goto :yes
    :no
    return-void
    :yes
    const-string v6, "phone"
    invoke-virtual {v0, v6}, Lcom/example/smali_register_moves/App;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v6
    check-cast v6, Landroid/telephony/TelephonyManager;
    invoke-virtual {v6}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v6
    invoke-static {v6, v6}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    return-void
.end method
