package com.example.included_layout_and_stub;

import android.accounts.AccountManager;
import android.content.Context;
import android.util.AttributeSet;
import android.util.Log;
import android.view.View;

public class OwnerView extends View {
    public OwnerView(Context context, AttributeSet attributes) {
        super(context, attributes);
        Log.d("Owner", "accounts " + AccountManager.get(context).getAccounts().length);
    }
}
