package com.example.delegate_application_by_name;

public class ShellApp extends LoaderApplication {
    public ShellApp() {
        super(7, "com.example.delegate_application_by_name.RealApplicationLike", true);
    }
}
