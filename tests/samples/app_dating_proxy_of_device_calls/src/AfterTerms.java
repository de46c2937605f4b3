package com.example.app_dating_proxy_of_device_calls;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
@interface AfterTerms {
}
