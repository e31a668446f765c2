alter table campaign_submission drop column mail, drop column language;
