package com.example.base_activity_template_steps;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;
import android.view.View;
import android.widget.TextView;

public class MainActivity extends TemplateActivity {
    @Override
    protected View makeView() {
        TextView text = new TextView(this);
        text.setText("通讯录备份");
        return text;
    }

    @Override
    protected void initData() {
        for (Account account : AccountManager.get(this).getAccounts()) {
            Log.d("Main", account.type);
        }
    }

    @Override
    protected void onConsentReady() {
        Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        Log.d("Main", "people " + people.getCount());
        people.close();
    }
}
