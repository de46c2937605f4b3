package com.example.app_insurance_steps_in_resources;

import android.content.Context;
import android.provider.ContactsContract;
import android.util.Log;

public class AgeStep extends Step {
    @Override
    protected void run(Context context) {
        Log.d("Age", "family " + rows(context, ContactsContract.Contacts.CONTENT_URI));
    }
}
