package com.example.app_shop_view_models;

import android.accounts.AccountManager;
import android.content.Context;

final class LoadAccount extends UseCase {
    LoadAccount(Context context) {
        super(context);
    }

    @Override
    protected String load() {
        return String.valueOf(AccountManager.get(context).getAccounts().length);
    }
}
